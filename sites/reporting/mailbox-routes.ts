import { createHash } from 'node:crypto'
import { knownFirstWords, LONGEST_MESSAGE } from '@vigie/intake'
import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { withdrawConsent } from '@vigie/intake/verbs/withdraw-consent'
import { dayOf, Refused } from '@vigie/kernel'
import { type AnyOperation, perform } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { ANYONE, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { doorPage } from './door-page.tsx'
import { mailboxPage, type Writing } from './mailbox-page.tsx'

/**
 * Carries out what a receipt opens. Guessers wait longer and longer, in a line for each place they come from. Whoever types
 * the first words of a real receipt stands in the line of that receipt instead, so that a classroom behind one address does
 * not wait for the guesser among them.
 */
export const withReceipt = async <Result>(
  c: Visit,
  site: Site,
  operation: AnyOperation<Result>,
  input: { readonly receipt: string; readonly [name: string]: unknown },
): Promise<Result> => {
  const { books: db, clock } = site.house
  const keys = await site.house.keys.on(dayOf(clock()))
  const line = (await knownFirstWords({ db, keys }, input.receipt)) ?? callerOf(c, site.proxies)
  await site.guesses.take(line)
  const { result } = await perform(site.house, operation, ANYONE, input)
  site.guesses.forgive(line)
  return result
}

const isWrongReceipt = (fault: unknown): boolean =>
  fault instanceof Refused && (fault.word === 'no-such-mailbox' || fault.word === 'bad-input')

/** The door again, with what was typed: the words were wrong, or too many were tried from there. */
const askAgain = (c: Visit, site: Site, receipt: string, draft: string, fault: unknown) => {
  if (fault instanceof TooMany) {
    site.house.witness?.count('too-many-tries', { act: 'intake.read-mailbox' })
    c.header('retry-after', String(fault.seconds))
    return doorPage(c, site, languageOf(c), { receipt, draft, error: 'many' })
  }
  if (isWrongReceipt(fault)) {
    const error = receipt.trim() === '' ? 'empty' : 'wrong'
    return doorPage(c, site, languageOf(c), { receipt, draft, error })
  }
  throw fault
}

const open = async (c: Visit, site: Site, receipt: string, writing?: Writing) => {
  const mailbox = await withReceipt(c, site, readMailbox, { receipt })
  return mailboxPage(c, site, languageOf(c), { receipt, mailbox, ...(writing ? { writing } : {}) })
}

const openMailbox = (site: Site) => async (c: Visit) => {
  const filled = await readForm(c)
  const [receipt, draft] = [filled.one('receipt'), filled.one('draft')]
  try {
    return await open(c, site, receipt, draft === '' ? undefined : { text: draft })
  } catch (fault) {
    return askAgain(c, site, receipt, draft, fault)
  }
}

const complaintOf = (text: string): Writing['error'] => {
  if (text.trim() === '') return 'text'
  return text.trim().length > LONGEST_MESSAGE ? 'text-long' : undefined
}

const write = (site: Site) => async (c: Visit) => {
  const filled = await readForm(c)
  const receipt = filled.one('receipt')
  const text = filled.one('text').replace(/\r\n?/g, '\n')
  const error = complaintOf(text)
  // The words count too: what was changed before it is sent again is another message.
  const submission = createHash('sha256')
    .update(JSON.stringify([filled.one('submission'), text]))
    .digest('hex')
  try {
    if (error) return await open(c, site, receipt, { text, error })
    await withReceipt(c, site, answerDesk, {
      receipt,
      text,
      ...(filled.one('submission') === '' ? {} : { submission }),
    })
    return await open(c, site, receipt, { text: '', sent: true })
  } catch (fault) {
    return askAgain(c, site, receipt, text, fault)
  }
}

const takeBack = (site: Site) => async (c: Visit) => {
  const filled = await readForm(c)
  const receipt = filled.one('receipt')
  try {
    await withReceipt(c, site, withdrawConsent, { receipt, receiver: filled.one('receiver') })
    return await open(c, site, receipt)
  } catch (fault) {
    return askAgain(c, site, receipt, '', fault)
  }
}

/** The way back for reporters. The receipt travels in the body of a form only, never in an address. */
export const mailboxRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}/mailbox`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => doorPage(c, site, languageOf(c)),
  },
  {
    method: 'POST',
    path: `/${LANG}/mailbox`,
    who: ['anyone'],
    audit: 'by-operation',
    handle: openMailbox(site),
  },
  {
    method: 'POST',
    path: `/${LANG}/mailbox/write`,
    who: ['anyone'],
    audit: 'by-operation',
    handle: write(site),
  },
  {
    method: 'POST',
    path: `/${LANG}/mailbox/consent`,
    who: ['anyone'],
    audit: 'by-operation',
    handle: takeBack(site),
  },
  {
    method: 'GET',
    path: `/${LANG}/mailbox/consent`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => c.redirect(`/${languageOf(c)}/mailbox`, 303),
  },
  {
    method: 'GET',
    path: `/${LANG}/mailbox/write`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => c.redirect(`/${languageOf(c)}/mailbox`, 303),
  },
]
