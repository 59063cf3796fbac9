import { type Actor, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from './refusals.ts'
import type { SubjectRequest } from './request.ts'

const officer = ['data-protection-officer'] as const
/** Two people see to a request, so there are two kinds of them. */
const requestDesk = ['data-protection-officer', 'coordinator'] as const

/** Who may do what about what is kept of people. */
export const may = {
  readRequests: requestDesk,
  receiveRequest: requestDesk,
  decideRequest: requestDesk,
  answerRequest: officer,
  /** Answers for how long what is kept, why something is held, and who opened what. */
  oversee: officer,
  placeHold: officer,
  liftHold: officer,
  changeSchedule: officer,
} as const

/** A second person decides, never whoever received it. */
export const mayDecideRequest = (actor: Actor, request: SubjectRequest): RefusalWord | null => {
  if (request.outcome !== null) return 'request-decided-already'
  return request.receivedBy === personOf(actor) ? 'you-received-this' : null
}
