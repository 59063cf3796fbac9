import { findEntries } from '@vigie/audit'
import { findReports, openReport } from '@vigie/intake'
import { getPerson } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { type RequestRow, selectRequests } from './privacy-rows.ts'
import { refuse } from './refusals.ts'

/** Art. 15 and Art. 17 of the GDPR. */
export const WISHES = ['access', 'erasure'] as const
export const REQUEST_OUTCOMES = ['granted', 'refused'] as const
/** Art. 17(3)(e), Art. 17(3)(b), and Art. 12(6): it is not they whom it is about. */
export const REQUEST_GROUNDS = ['held-for-a-claim', 'public-task', 'not-about-them'] as const

export type SubjectRequest = RequestRow

/** Every request, the open ones first and the most urgent of them on top. */
export const findRequests = (desk: Desk): Promise<SubjectRequest[]> => selectRequests(desk.db)

export const getRequest = async (desk: Desk, id: string): Promise<SubjectRequest> => {
  const [request] = await selectRequests(desk.db, id)
  if (!request) throw refuse('no-such-request')
  return request
}

const MOST_ENTRIES = 10_000

/** Everything that is held about somebody, opened, in the words of the books. */
export const heldAbout = async (desk: Desk, request: SubjectRequest): Promise<Record<string, unknown>> => {
  if (request.subjectKind === 'person') {
    const person = await getPerson(desk, request.subject)
    const entries = await findEntries(desk, { actor: request.subject, most: MOST_ENTRIES })
    const acts = entries.map(({ at, act, subject, purpose }) => ({ at, act, subject, purpose }))
    return { person, acts, actsShown: entries.length }
  }
  const [known] = await findReports(desk, [request.subject])
  if (!known) throw refuse('no-such-record')
  const { addresses, messages, ...report } = await openReport(desk, request.subject)
  return {
    report: {
      ...report,
      addresses: addresses.map(({ address }) => address),
      // The colleague who wrote is no part of what is held about the reporter.
      messages: messages.map(({ author, writtenOn, text }) => ({ author, writtenOn, text })),
    },
  }
}
