import { getReportOfReceipt, proveReceipt, typedReceipt } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { getPerson } from '@vigie/people'
import { personOf, preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertRequest } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { WISHES } from '../request.ts'
import { dueDay } from '../schedule.ts'

/** Somebody asks for what is held about them, or that it goes: a reporter with the receipt, a member of staff by name. */
export const receiveRequest = preparedOperation({
  name: 'privacy.receive-request',
  who: ['data-protection-officer', 'coordinator'],
  on: 'house',
  input: z.strictObject({
    wish: z.enum(WISHES),
    receipt: typedReceipt.optional(),
    person: z.uuid().optional(),
  }),
  prepare: (before, { receipt }) =>
    receipt === undefined || receipt === '' ? Promise.resolve(null) : proveReceipt(before, receipt),
  run: async (desk, { wish, person }, proofs) => {
    const receivedBy = personOf(desk.actor)
    if (receivedBy === null || (proofs === null) === (person === undefined)) throw refuse('no-such-record')
    const subject =
      proofs === null ? (await getPerson(desk, person ?? '')).id : await getReportOfReceipt(desk, proofs)
    const request = newId()
    await insertRequest(desk.db, {
      id: request,
      wish,
      subject_kind: proofs === null ? 'person' : 'report',
      subject,
      received_by: receivedBy,
      received_on: desk.today,
      answer_by: dueDay(desk.today, 1),
    })
    return { request, answerBy: dueDay(desk.today, 1) }
  },
  subject: (_given, { request }) => `request:${request}`,
})
