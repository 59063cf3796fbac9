import { nextAttempt } from '../attempt-sending.ts'

const LONGEST_WAIT = 6 * 60 * 60_000

/** When to try again: after our own waits, and not before they asked us to, within six hours. RFC 9110, 10.2.3. */
export const retryAt = (now: Date, failures: number, retryAfter: string | null): Date => {
  const ours = nextAttempt(now, failures).getTime()
  const given = retryAfter?.trim() ?? ''
  const theirs = /^\d{1,9}$/.test(given) ? now.getTime() + Number(given) * 1_000 : Date.parse(given)
  const asked = Number.isNaN(theirs) ? ours : Math.min(theirs, now.getTime() + LONGEST_WAIT)
  return new Date(Math.max(ours, asked))
}
