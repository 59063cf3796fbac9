import { randomBytes } from 'node:crypto'
import { newId } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { ARGON2_COST } from '@vigie/platform/vault'
import { z } from 'zod'
import { reportReceived } from '../facts.ts'
import { receiptIndex, saltBytes, stretchReceipt } from '../mailbox-proof.ts'
import { may } from '../may.ts'
import { canonicalReceipt, receiptFrom } from '../receipt.ts'
import { refuse } from '../refusals.ts'
import { type Brings, CHANNELS, MOST_FINGERPRINTS, reportSent } from '../report.ts'
import { insertReport } from '../report-rows.ts'
import { sealReport } from '../seal-report.ts'
import { submissionOf } from '../submission.ts'

const bringsOf = (sent: {
  narrative: string
  addresses: readonly string[]
  fingerprints: readonly string[]
}): Brings[] => [
  ...(sent.narrative === '' ? [] : (['story'] as const)),
  ...(sent.addresses.length === 0 ? [] : (['address'] as const)),
  ...(sent.fingerprints.length === 0 ? [] : (['fingerprint'] as const)),
]

const input = reportSent
  .extend({
    channel: z.enum(CHANNELS).exclude(['desk']),
    /** The sender's own name for this sending; with the same one and the same words it is the same report. */
    submission: z.string().min(8).max(200).optional(),
    /** Fingerprints of pictures that go to the lists at once; here only that they come. */
    fingerprints: z.array(z.string().min(1).max(1_000)).max(MOST_FINGERPRINTS).default([]),
  })
  .refine((sent) => bringsOf(sent).length > 0, {
    path: ['narrative'],
    message: 'Give an address, a few words or a fingerprint.',
  })

/** A member of the public tells us something. The receipt in the answer is kept nowhere. */
export const submitReport = preparedOperation({
  name: 'intake.submit-report',
  who: may.submitReport,
  on: 'house',
  input,
  prepare: async ({ keys }, sent) => {
    const { language, kind, place, danger, narrative, addresses, contact, fingerprints } = sent
    const words = [language, kind, place, danger, narrative, addresses, contact ?? '', fingerprints]
    const submission = submissionOf(keys.lookup, 'report', sent.submission, words)
    const receipt = receiptFrom(submission.seed, language)
    const canonical = canonicalReceipt(receipt)
    if (canonical === null) throw new Error('a receipt of ours cannot be read back')
    const salt = randomBytes(saltBytes)
    const { proof, key } = await stretchReceipt(canonical, salt)
    return {
      receipt,
      report: {
        id: submission.id,
        submission: submission.mark,
        submission_body: submission.body,
        receipt_index: receiptIndex(keys.lookup, canonical),
        receipt_salt: salt,
        receipt_cost: ARGON2_COST,
        receipt_verifier: proof,
        mailbox_key: key.sealing.raw,
      },
    }
  },
  run: async (desk, sent, { receipt, report }) => {
    const sealed = sealReport(desk.keys, report.id, sent)
    const row = {
      ...report,
      ...sealed.report,
      kind: sent.kind,
      language: sent.language,
      place: sent.place,
      channel: sent.channel,
      received_on: desk.today,
      danger: sent.danger,
      brings: bringsOf(sent),
    }
    const before = await insertReport(desk.db, row, sealed.addresses, { id: newId(), word: 'received' })
    if (before === 'other') throw refuse('submission-reused')
    if (before === null) await desk.announce(reportReceived(report.id, sent.kind))
    return { report: report.id, receipt, again: before === 'same' }
  },
  subject: (_sent, { report }) => `report:${report}`,
})
