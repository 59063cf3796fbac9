import { newId } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { submissionOf } from '@vigie/platform/receipt'
import { openingRing, openText } from '@vigie/platform/vault'
import { z } from 'zod'
import { reporterAnswered } from '../facts.ts'
import { findMailbox, typedReceipt } from '../mailbox.ts'
import { proveReceipt } from '../mailbox-proof.ts'
import { selectMailboxMessages } from '../mailbox-rows.ts'
import { may } from '../may.ts'
import { expiryOf, reporterPlace, sealMessage } from '../message.ts'
import { insertReporterMessage } from '../message-rows.ts'
import { refuse } from '../refusals.ts'
import { LONGEST_MESSAGE } from '../report.ts'

const input = z.strictObject({
  receipt: typedReceipt,
  text: z.string().trim().min(1).max(LONGEST_MESSAGE).meta({ long: true }),
  submission: z.string().min(8).max(200).optional(),
})

/** A reporter writes back. Pressing twice writes once. */
export const answerDesk = preparedOperation({
  name: 'intake.answer-desk',
  who: may.answerDesk,
  on: 'house',
  input,
  prepare: (before, { receipt }) => proveReceipt(before, receipt),
  run: async (desk, { text, submission }, proofs) => {
    const { row, proof } = await findMailbox(desk, proofs)
    const { report } = row
    const message =
      submission === undefined ? newId() : submissionOf(desk.keys.lookup, 'message', submission, [report]).id
    const sealed = sealMessage(desk.keys, proof.key.sealing, message, text)
    const days = { written_on: desk.today, expires_on: expiryOf(desk.now) }
    let position = row.next_message
    while (!(await insertReporterMessage(desk.db, { id: message, report, position, ...days, ...sealed }))) {
      const written = await selectMailboxMessages(desk.db, proof.index, proof.proof, desk.today)
      const before = written.find((earlier) => earlier.message === message)
      if (before) {
        const same = openText(openingRing(proof.key), reporterPlace(message), before.for_reporter) === text
        if (same) return { report, message }
        throw refuse('submission-reused')
      }
      position = (await findMailbox(desk, [proof])).row.next_message
    }
    await desk.announce(reporterAnswered(report))
    return { report, message }
  },
  subject: (_given, { report }) => `report:${report}`,
})
