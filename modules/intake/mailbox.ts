import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { MailboxProof } from '@vigie/platform/receipt'
import { openingRing, openText } from '@vigie/platform/vault'
import { z } from 'zod'
import { type Consent, readConsents } from './consent.ts'
import { selectMailboxConsents } from './consent-rows.ts'
import { selectMailbox, selectMailboxMessages, selectMailboxNews } from './mailbox-rows.ts'
import { AUTHORS, type Message, reporterPlace } from './message.ts'
import { type News, type NewsWord, readNews } from './news.ts'
import { refuse } from './refusals.ts'
import { REPORT_KINDS, type ReportKind } from './report-kind.ts'

/** Whatever somebody types as a receipt. What is wrong with it is not said: a wrong receipt opens nothing. */
export const typedReceipt = z.string().max(1_000)

/** What a reporter finds on coming back. */
export interface Mailbox {
  readonly report: string
  readonly kind: ReportKind
  readonly language: Language
  readonly receivedOn: Day
  /** The last thing that happened. */
  readonly state: NewsWord
  readonly news: readonly News[]
  readonly messages: readonly Message[]
  readonly consents: readonly Consent[]
}

/** Finds the mailbox that one of the proofs opens, or refuses. */
export const findMailbox = async (desk: Desk, proofs: readonly MailboxProof[]) => {
  for (const proof of proofs) {
    const row = await selectMailbox(desk.db, proof.index, proof.proof)
    if (row) return { row, proof }
  }
  throw refuse('no-such-mailbox')
}

/** Everything in the mailbox, opened with the key that came out of the receipt. */
export const openMailbox = async (desk: Desk, proofs: readonly MailboxProof[]) => {
  const { row, proof } = await findMailbox(desk, proofs)
  const news = readNews(await selectMailboxNews(desk.db, proof.index, proof.proof))
  const sealed = await selectMailboxMessages(desk.db, proof.index, proof.proof, desk.today)
  const ring = openingRing(proof.key)
  const mailbox: Mailbox = {
    report: row.report,
    kind: wordOf(REPORT_KINDS, row.kind),
    language: wordOf(LANGUAGES, row.language),
    receivedOn: row.received_on,
    state: news.at(-1)?.word ?? 'received',
    news,
    consents: readConsents(await selectMailboxConsents(desk.db, proof.index, proof.proof)),
    messages: sealed.map((message) => ({
      id: message.message,
      author: wordOf(AUTHORS, message.author),
      writtenOn: message.written_on,
      text: openText(ring, reporterPlace(message.message), message.for_reporter),
    })),
  }
  return { mailbox, row, proof }
}
