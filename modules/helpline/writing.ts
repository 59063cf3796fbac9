/** What the site on which people write may know of the helpline: nothing that only the desk can read. */
export { countWaiting as countCallersWaiting } from './caller-rows.ts'
export {
  type Conversation,
  isPass,
  knownFirstWords as knownCallersWords,
  lookAtConversation,
  type Standing,
} from './callers-door.ts'
export { FACETS } from './contact.ts'
export { CONVERSATION_DAYS, LONGEST_MESSAGE } from './conversation.ts'
export { clockText, daysAfter, type Hours, type Opening, type Span, WEEKDAYS } from './hours.ts'
export { selectHours as findOpeningHours } from './hours-rows.ts'
export { LONGEST_REMARK, RATINGS } from './rating.ts'
export { CALL_EVENTS, EXTENSION } from './telephone.ts'
export { type Presence, presenceIn, type Wait } from './wait.ts'
