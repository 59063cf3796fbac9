import { SENDER_OUTCOMES } from '@vigie/platform/post'

/** What a check came to. `unknown`: no resolver could say for so long that nobody waits for it any more. */
export const CHECK_OUTCOMES = [...SENDER_OUTCOMES, 'unknown'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]
