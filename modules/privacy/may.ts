import type { Day } from '@vigie/kernel'
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
  extendRequest: requestDesk,
  endRestriction: officer,
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

/** Two months more can be taken once, while the first month runs and nothing was answered (Art. 12(3) of the GDPR). */
export const mayExtendRequest = (request: SubjectRequest, today: Day): RefusalWord | null => {
  if (request.answeredAt !== null) return 'request-answered-already'
  if (request.extensionReason !== null) return 'extended-already'
  return request.answerBy < today ? 'month-is-over' : null
}

export const mayEndRestriction = (request: SubjectRequest): RefusalWord | null => {
  if (request.restrictedAt === null) return 'not-restricted'
  return request.restrictionEndedOn === null ? null : 'restriction-ended-already'
}
