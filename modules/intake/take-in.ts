import { newId } from '@vigie/kernel'
import type { Before, Desk } from '@vigie/platform/operation'
import { doorOf, receiptFrom, submissionOf } from '@vigie/platform/receipt'
import { reportReceived } from './facts.ts'
import { refuse } from './refusals.ts'
import type { Brings, ReportSent } from './report.ts'
import { insertReport } from './report-rows.ts'
import type { Channel } from './report-words.ts'
import { sealReport } from './seal-report.ts'

/** What came in, by whichever door. */
export interface TakenIn extends ReportSent {
  readonly channel: Channel
  /** The sender's own name for this sending; with the same one and the same words it is the same report. */
  readonly submission?: string | undefined
  readonly fingerprints: readonly string[]
}

export const bringsOf = (sent: Pick<TakenIn, 'narrative' | 'addresses' | 'fingerprints'>): Brings[] => [
  ...(sent.narrative === '' ? [] : (['story'] as const)),
  ...(sent.addresses.length === 0 ? [] : (['address'] as const)),
  ...(sent.fingerprints.length === 0 ? [] : (['fingerprint'] as const)),
]

/** Nothing is asked for leave where there is nothing to pass on. */
const consentsIn = ({ narrative, contact, mayPassTo }: TakenIn): TakenIn['mayPassTo'] =>
  narrative === '' && !contact ? [] : mayPassTo

/** The slow part: makes the receipt, which is kept nowhere, and what it is known by. */
export const readyReport = async ({ keys }: Before, sent: TakenIn) => {
  const { language, kind, place, narrative, addresses, contact, fingerprints } = sent
  const { urgent, concerned, ageBand, platformTold, toldWhen, toldNumber, platformAnswer, platformWords } =
    sent
  const told = [language, kind, place, urgent, concerned, ageBand]
  const mayPassTo = consentsIn(sent)
  const platform = [platformTold, toldWhen, toldNumber, platformAnswer, platformWords]
  const words = [...told, ...platform, narrative, addresses, contact ?? '', fingerprints, mayPassTo]
  const submission = submissionOf(keys.lookup, 'report', sent.submission, words)
  const receipt = receiptFrom(submission.seed, language)
  return {
    receipt,
    report: {
      id: submission.id,
      submission: submission.mark,
      submission_body: submission.body,
      ...(await doorOf(keys.lookup, receipt)),
    },
  }
}

/** Writes the report and tells the others, once however often it is sent. */
export const takeInReport = async (
  desk: Desk,
  sent: TakenIn,
  { receipt, report }: Awaited<ReturnType<typeof readyReport>>,
): Promise<{ report: string; receipt: string; again: boolean }> => {
  const sealed = sealReport(desk.keys, report.id, sent)
  const row = {
    ...report,
    ...sealed.report,
    kind: sent.kind,
    language: sent.language,
    place: sent.place,
    channel: sent.channel,
    received_on: desk.today,
    urgent: sent.urgent,
    concerned: sent.concerned,
    age_band: sent.ageBand,
    platform_told: sent.platformTold,
    told_when: sent.toldWhen,
    platform_answer: sent.platformAnswer,
    brings: bringsOf(sent),
  }
  const before = await insertReport(
    desk.db,
    row,
    sealed.addresses,
    { id: newId(), word: 'received' },
    consentsIn(sent),
  )
  if (before === 'other') throw refuse('submission-reused')
  if (before === null) await desk.announce(reportReceived(report.id, sent.kind))
  return { report: report.id, receipt, again: before === 'same' }
}
