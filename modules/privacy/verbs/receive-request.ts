import {
  findReportsByContact,
  getReportOfReceipt,
  LONGEST_CONTACT,
  type MailboxProof,
  proveReceipt,
  typedReceipt,
} from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { findByNameOrMail, getPerson } from '@vigie/people'
import { type Desk, personOf, preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertRequest } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { WISHES } from '../request.ts'
import { dueDay } from '../schedule.ts'

const input = z.strictObject({
  wish: z.enum(WISHES),
  receipt: typedReceipt.optional(),
  contact: z.string().trim().max(LONGEST_CONTACT).optional(),
  colleague: z.string().trim().max(LONGEST_CONTACT).optional(),
  person: z.uuid().optional(),
})

const personNamed = async (desk: Desk, said: string): Promise<string> => {
  const [one, ...others] = await findByNameOrMail(desk, said)
  if (!one) throw refuse('nothing-held-under-that')
  if (others.length > 0) throw refuse('several-colleagues')
  return one.id
}

/** Whom a request is about: the reports that a receipt or a contact leads to, or one member of staff. */
const subjectsOf = async (
  desk: Desk,
  given: z.output<typeof input>,
  proofs: readonly MailboxProof[] | null,
): Promise<{ kind: 'report' | 'person'; ids: readonly string[] }> => {
  const { contact, colleague, person } = given
  const named = [proofs !== null, Boolean(contact), Boolean(colleague), person !== undefined]
  if (named.filter(Boolean).length !== 1) throw refuse('name-one-subject')
  if (proofs !== null) return { kind: 'report', ids: [await getReportOfReceipt(desk, proofs)] }
  if (person !== undefined) return { kind: 'person', ids: [(await getPerson(desk, person)).id] }
  if (colleague) return { kind: 'person', ids: [await personNamed(desk, colleague)] }
  const ids = await findReportsByContact(desk, contact ?? '')
  if (ids.length === 0) throw refuse('nothing-held-under-that')
  return { kind: 'report', ids }
}

/**
 * Somebody asks for what is held about them, or that it goes: a reporter by the receipt, or by the mail address or
 * telephone number that they left; a member of staff by name. Each report is a request of its own.
 */
export const receiveRequest = preparedOperation({
  name: 'privacy.receive-request',
  who: ['data-protection-officer', 'coordinator'],
  on: 'house',
  opens: 'privacy-request',
  input,
  prepare: (before, { receipt }) =>
    receipt === undefined || receipt === '' ? Promise.resolve(null) : proveReceipt(before, receipt),
  run: async (desk, given, proofs) => {
    const receivedBy = personOf(desk.actor)
    if (receivedBy === null) throw refuse('no-such-record')
    const subjects = await subjectsOf(desk, given, proofs)
    const by = given.contact ? 'contact' : proofs === null ? 'name' : 'receipt'
    const answerBy = dueDay(desk.today, 1)
    const requests: string[] = []
    for (const subject of subjects.ids) {
      const id = newId()
      await insertRequest(desk.db, {
        id,
        wish: given.wish,
        subject_kind: subjects.kind,
        subject,
        named_by: by,
        received_by: receivedBy,
        received_on: desk.today,
        answer_by: answerBy,
      })
      requests.push(id)
    }
    return { request: requests[0] ?? '', requests, answerBy }
  },
  subject: (_given, { requests }) => `request:${requests.join(',')}`,
})
