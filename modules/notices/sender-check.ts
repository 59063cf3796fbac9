import { SENDER_OUTCOMES } from '@vigie/platform/post'

/** What a check came to. `platform`: it came by a platform's own interface. `unknown`: no resolver could say for so long that nobody waits for it any more. */
export const CHECK_OUTCOMES = [...SENDER_OUTCOMES, 'platform', 'unknown'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]
