/** What is kept, what goes, and what is handed out about somebody: done only right after proving again who one is, in every house. */
export const SENSITIVE_OF_PRIVACY = [
  'privacy.change-schedule',
  'privacy.lift-hold',
  'privacy.decide-request',
  'privacy.answer-request',
] as const
