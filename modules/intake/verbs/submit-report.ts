import { randomBytes } from 'node:crypto'
import { newId } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { ARGON2_COST } from '@vigie/platform/vault'
import { z } from 'zod'
import { reportReceived } from '../facts.ts'
import { receiptIndex, saltBytes, stretchReceipt } from '../mailbox-proof.ts'
import { canonicalReceipt, receiptFrom } from '../receipt.ts'
import { refuse } from '../refusals.ts'
import { CHANNELS, reportSent } from '../report.ts'
import { insertReport } from '../report-rows.ts'
import { sealReport } from '../seal-report.ts'
import { submissionOf } from '../submission.ts'

const input = reportSent
  .extend({
    channel: z.enum(CHANNELS).exclude(['desk']),
    /** The sender's own name for this sending; with the same one and the same words it is the same report. */
    submission: z.string().min(8).max(200).optional(),
  })
  .refine(({ narrative, addresses }) => narrative !== '' || addresses.length > 0, {
    path: ['narrative'],
    message: 'Give an address or a few words.',
  })

/** A member of the public tells us something. The receipt in the answer is kept nowhere. */
export const submitReport = preparedOperation({
  name: 'intake.submit-report',
  who: ['anyone'],
  on: 'house',
  input,
  prepare: async ({ keys }, sent) => {
    const { language, kind, place, narrative, addresses, contact } = sent
    const words = [language, kind, place, narrative, addresses, contact ?? '']
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
    }
    const before = await insertReport(desk.db, row, sealed.addresses, { id: newId(), word: 'received' })
    if (before === 'other') throw refuse('submission-reused')
    if (before === null) await desk.announce(reportReceived(report.id, sent.kind))
    return { report: report.id, receipt, again: before === 'same' }
  },
  subject: (_sent, { report }) => `report:${report}`,
})
