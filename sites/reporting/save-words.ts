import { wordsOf } from '@vigie/locales'
import { canonicalReceipt } from '@vigie/platform/receipt'
import { KEEPING, LANG, languageOf, type RouteLine, readForm } from '@vigie/platform/web'
import type { PublicEnv, Visit } from '@vigie/site-frame/page-kit'
import { mailboxAt } from './receipt-page.tsx'

/**
 * The words as a small file of text, for whoever asks. It comes out of a form, so that no address holds the words and nothing
 * but the file itself stays; its name says nothing about what it is.
 */
const save = async (c: Visit) => {
  const language = languageOf(c)
  const words = wordsOf(language)
  const receipt = (await readForm(c)).one('receipt')
  if (canonicalReceipt(receipt) === null) return c.redirect(`/${language}/mailbox`, 303)
  const lines = [
    ...receipt.split(/\s+/),
    '',
    words('site-reporting.pages.receipt.where', { address: mailboxAt(c, language) }),
  ]
  return c.body(`\uFEFF${lines.join('\r\n')}\r\n`, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${words('site-reporting.pages.receipt.file')}.txt"`,
    'cache-control': KEEPING.never,
  })
}

export const wordsRoutes: readonly RouteLine<PublicEnv>[] = [
  { method: 'POST', path: `/${LANG}/report/words`, who: ['anyone'], audit: 'nothing-opened', handle: save },
]
