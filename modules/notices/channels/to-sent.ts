import type { Asked, Came } from '@vigie/platform/outside'
import { z } from 'zod'
import type { Line, Sent } from './adapter.ts'

/** A word of theirs for what went wrong; their sentences may quote ours, or what somebody wrote there. */
const Fault = z.object({ error: z.string().regex(/^[\w.-]{1,60}$/) })

/** Faults of what is set, not of the moment: another attempt meets them again. */
const OURS = [
  'not-public',
  'not-encrypted',
  'no-address',
  'credential-in-address',
  'bad-header',
  'no-account',
]

/** They say themselves that they did not take it: too many, too early, not now. */
const NOT_NOW = [408, 425, 429, 503]

/** Signed in no more, or not for this. */
const SIGNED_OUT = [401, 403]

export const isSignedOut = (came: Came): boolean => came.came === 'answer' && SIGNED_OUT.includes(came.status)

export const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/**
 * What came of a report that was sent. `remoteOf` finds their number in what they answered; where it finds nothing, whoever answered
 * was perhaps not who we meant. What fails inside their house may have taken effect all the same.
 */
export const toSent = (came: Came, remoteOf: (answer: unknown) => string | null): Sent => {
  if (came.came === 'doubt') return { outcome: 'unknown', answer: came.why }
  if (came.came === 'nothing') {
    return OURS.includes(came.why)
      ? { outcome: 'failed', answer: came.why }
      : { outcome: 'failed-for-now', answer: came.why, retryAfter: null }
  }
  const { status, body, headers } = came
  const answer = [status, Fault.safeParse(parsed(body)).data?.error ?? ''].join(' ').trim()
  if (status >= 200 && status < 300) {
    const remote = remoteOf(parsed(body))
    return remote === null ? { outcome: 'unknown', answer } : { outcome: 'sent', remote, answer }
  }
  if (NOT_NOW.includes(status))
    return { outcome: 'failed-for-now', answer, retryAfter: headers['retry-after'] ?? null }
  return { outcome: status >= 500 ? 'unknown' : 'failed', answer }
}

type Unasked =
  | Extract<Sent, { outcome: 'failed-for-now' }>
  | { readonly outcome: 'failed'; readonly answer: string }

/** A question that changes nothing with them: whatever goes wrong, it is asked again later. */
export const toQuestion = <Answer>(
  came: Came,
  read: (answer: unknown) => Answer | null,
): { readonly answer: Answer } | { readonly failed: Unasked } => {
  if (came.came === 'answer' && came.status >= 200 && came.status < 300) {
    const answer = read(parsed(came.body))
    if (answer !== null) return { answer }
  }
  const sent = toSent(came, () => null)
  if (sent.outcome === 'failed-for-now') return { failed: sent }
  if (sent.outcome === 'failed') return { failed: { outcome: 'failed', answer: sent.answer } }
  return { failed: { outcome: 'failed-for-now', answer: sent.answer, retryAfter: null } }
}

export const asJson = (
  line: Pick<Line, 'endpoint'>,
  path: string,
  body: object,
  headers: Asked['headers'],
): Asked => ({
  method: 'POST',
  url: new URL(path, line.endpoint).href,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

export const asQuestion = (
  line: Pick<Line, 'endpoint'>,
  path: string,
  headers: Asked['headers'] = {},
): Asked => ({
  method: 'GET',
  url: new URL(path, line.endpoint).href,
  headers,
})
