/** `unknown`: it may have arrived, and nobody but a person can find out. */
export const OUTCOMES = ['sent', 'failed-for-now', 'failed', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]
