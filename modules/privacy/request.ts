import type { Desk } from '@vigie/platform/operation'
import { type RequestRow, selectRequests } from './privacy-rows.ts'
import { refuse } from './refusals.ts'

/** Art. 15 and Art. 17 of the GDPR. */
export const WISHES = ['access', 'erasure'] as const
export const REQUEST_OUTCOMES = ['granted', 'refused'] as const
/** Art. 17(3)(e), Art. 17(3)(b), and Art. 12(6): it is not they whom it is about. A module may declare more. */
export const REQUEST_GROUNDS = ['held-for-a-claim', 'public-task', 'not-about-them'] as const

export type SubjectRequest = RequestRow

/** Every request, the open ones first and the most urgent of them on top. */
export const findRequests = (desk: Desk): Promise<SubjectRequest[]> => selectRequests(desk.db)

export const getRequest = async (desk: Desk, id: string): Promise<SubjectRequest> => {
  const [request] = await selectRequests(desk.db, id)
  if (!request) throw refuse('no-such-request')
  return request
}
