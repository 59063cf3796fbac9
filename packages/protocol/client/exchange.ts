import { readJson, readLimited } from '../http/read-limited.ts'
import { signRequest } from '../http/sign-request.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import { MEDIA_TYPE, PROBLEM_TYPE, READS } from '../names.ts'
import { kindOf, type ProblemKind, ProtocolProblem, problemSchema } from '../problems.ts'

export interface ExchangeOptions {
  readonly key: SigningKey
  readonly fetch: typeof globalThis.fetch
  now(): Date
  /** Milliseconds that an answer may take. */
  readonly patience?: number
}

const BY_STATUS: Readonly<Record<number, ProblemKind>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'media-type',
  429: 'too-many',
}

const secondsOf = (field: string | null): number | null =>
  field !== null && /^[0-9]{1,6}$/.test(field) ? Number(field) : null

/** What a refusal means: by the type of its problem, or, where a proxy answered, by its status. */
const problemOf = async (response: Response): Promise<ProtocolProblem> => {
  const retryAfter = secondsOf(response.headers.get('retry-after'))
  const body = await readLimited(response, READS.directory).catch(() => new Uint8Array())
  const said = problemSchema.safeParse(readJson(body)).data
  const kind = said ? kindOf(said) : null
  if (said && kind) {
    const { detail, errors, supported } = said
    const particulars = {
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
      ...(supported === undefined ? {} : { supported }),
    }
    return new ProtocolProblem(kind, particulars, retryAfter)
  }
  const guessed = BY_STATUS[response.status] ?? (response.status >= 500 ? 'unavailable' : 'malformed')
  return new ProtocolProblem(guessed, { detail: `answered with status ${response.status}` }, retryAfter)
}

const readAnswer = async (response: Response): Promise<unknown> => {
  try {
    return readJson(await readLimited(response, READS.answer))
  } catch (fault) {
    // What is too large is their answer, not our request.
    if (!(fault instanceof ProtocolProblem)) throw fault
    throw new ProtocolProblem('malformed', { detail: 'the answer is too large' })
  }
}

/**
 * Signs a request, sends it and reads the answer. Silence is `unavailable`: whether the other side got it nobody knows, and
 * the very same thing may be sent again.
 */
export const exchange = async (
  {
    method,
    url,
    body = new Uint8Array(),
  }: { method: 'GET' | 'POST'; url: string; body?: Uint8Array<ArrayBuffer> },
  { key, fetch, now, patience = 30_000 }: ExchangeOptions,
): Promise<{ status: number; answer: unknown }> => {
  const headers = new Headers({ accept: `${MEDIA_TYPE}, ${PROBLEM_TYPE}` })
  if (body.length > 0) headers.set('content-type', MEDIA_TYPE)
  const signed = await signRequest({ method, url, headers, body }, key, { now: now() })
  try {
    const response = await fetch(url, {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      ...(body.length > 0 ? { body } : {}),
    })
    if (!response.ok) throw await problemOf(response)
    return { status: response.status, answer: response.status === 204 ? null : await readAnswer(response) }
  } catch (fault) {
    if (fault instanceof ProtocolProblem) throw fault
    throw new ProtocolProblem('unavailable', { detail: 'no answer came' })
  }
}
