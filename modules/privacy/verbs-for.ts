import type { Keeping } from './keeping.ts'
import { answerRequest } from './verbs/answer-request.ts'
import { changeSchedule } from './verbs/change-schedule.ts'
import { decideRequest } from './verbs/decide-request.ts'
import { endRestriction } from './verbs/end-restriction.ts'
import { extendRequest } from './verbs/extend-request.ts'
import { liftHold } from './verbs/lift-hold.ts'
import { placeHold } from './verbs/place-hold.ts'
import { receiveRequest } from './verbs/receive-request.ts'

/** What can be done about what these books keep. Kinds, ways and grounds are those that the modules of the books declare. */
export const verbsFor = (keeping: Keeping) => ({
  answerRequest: answerRequest(keeping),
  changeSchedule: changeSchedule(keeping),
  decideRequest: decideRequest(keeping),
  endRestriction,
  extendRequest,
  liftHold,
  placeHold: placeHold(keeping),
  receiveRequest: receiveRequest(keeping),
})
export type PrivacyVerbs = ReturnType<typeof verbsFor>
