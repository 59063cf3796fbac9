import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createClient } from '../client/create-client.ts'
import { testNotice } from '../client/test-notice.ts'
import { readJson, readLimited } from '../http/read-limited.ts'
import { type Signing, signRequest } from '../http/sign-request.ts'
import type { RequestMessage } from '../http/signed-message.ts'
import { openDirectories } from '../keys/open-directories.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import { MEDIA_TYPE, PROBLEM_TYPE, READS } from '../names.ts'
import { kindOf, PROBLEMS, type ProblemKind, problemSchema } from '../problems.ts'
import type { Notice } from '../schemas/notice.ts'

export interface CheckOptions {
  /** The origin of the receiver. */
  readonly base: string
  /** A key that the receiver can find in the directory of its origin. */
  readonly key: SigningKey
  /** A key id of that origin that its directory does not show. */
  readonly unpublished: SigningKey
  /** A key of another origin that the receiver admits, where there is one. */
  readonly other?: SigningKey
  readonly fetch: typeof globalThis.fetch
  now(): Date
  readonly loopback?: boolean
  /** Milliseconds that the decisions about a test may take. */
  readonly wait?: number
}

/** What a receiver answered: its status, what it said, and of which kind it was where it refused. */
export interface Answer {
  readonly status: number
  readonly kind: ProblemKind | null
  readonly value: unknown
  readonly problemType: boolean
}

/** What does not hold, in words. */
export class Found extends Error {}

export const need = (holds: boolean, found: string): void => {
  if (!holds) throw new Found(found)
}

const PATIENCE = 30_000
const SEARCHED_AGAIN = 500

export const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))

/** Everything that one run of the check has in its hands. All that it sends is a test, at addresses of `.example`. */
export const openTrial = async ({ wait = 30_000, loopback = false, ...options }: CheckOptions) => {
  const { base, key, fetch, now } = options
  const directories = openDirectories({ fetch, now, admits: (origin) => origin === base, loopback })
  const directory = await directories.directoryOf(base)
  const address = directory.receiver?.base.replace(/\/$/, '') ?? ''
  const clientOf = (signing: SigningKey) => createClient({ base, key: signing, fetch, now, loopback })

  const message = (method: 'GET' | 'POST', path: string, value?: unknown): RequestMessage => ({
    method,
    url: `${address}${path}`,
    headers: new Headers(value === undefined ? {} : { 'content-type': MEDIA_TYPE }),
    body: value === undefined ? new Uint8Array() : bytesOf(value),
  })
  const signed = (request: RequestMessage, signing: Partial<Signing> = {}, by = key) =>
    signRequest(request, by, { now: now(), ...signing })

  /** Sends a request as it is, once more where the receiver asks to wait. */
  const send = async ({ method, url, headers, body }: RequestMessage, again = true): Promise<Answer> => {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body.length > 0 ? { body: Uint8Array.from(body) } : {}),
    })
    const after = Number(response.headers.get('retry-after') ?? Number.NaN)
    if (again && (response.status === 429 || response.status === 503) && after <= 30) {
      await response.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, after * 1000))
      return send({ method, url, headers, body }, false)
    }
    const value = readJson(await readLimited(response, READS.answer))
    const said = problemSchema.safeParse(value).data
    const problemType = response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) ?? false
    return { status: response.status, kind: said ? kindOf(said) : null, value, problemType }
  }

  return {
    ...options,
    directory,
    directories,
    client: clientOf(key),
    clientOf,
    message,
    signed,
    send,
    notice: (): Notice => testNotice({ id: randomUUID(), receiver: base, now: now() }),
    /** Sends something that has to be refused, and says what happened instead. */
    refuses: async (kind: ProblemKind, request: RequestMessage): Promise<Answer> => {
      const answer = await send(request).catch((fault: unknown) => {
        throw new Found(`no answer came: ${fault instanceof Error ? fault.message : String(fault)}`)
      })
      need(answer.kind === kind, `expected ${kind}, found ${answer.kind ?? `status ${answer.status}`}`)
      const { status } = PROBLEMS[kind]
      need(answer.status === status, `expected status ${status}, found ${answer.status}`)
      need(answer.problemType, `the problem is not ${PROBLEM_TYPE}`)
      return answer
    },
    /** Looks again and again, for as long as a decision about a test may take. */
    until: async <Value>(look: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> => {
      const end = performance.now() + wait
      for (;;) {
        const value = await look()
        if (isThere(value) || performance.now() > end) return value
        await new Promise((resolve) => setTimeout(resolve, SEARCHED_AGAIN))
      }
    },
  }
}
export type Trial = Awaited<ReturnType<typeof openTrial>>

/** One thing that the protocol asks of a receiver. */
export interface Line {
  readonly name: string
  /** Whether it is only tried where there is a key of a second sender. */
  readonly needsOther?: true
  /** Throws what it found where that does not hold. */
  run(trial: Trial): Promise<void>
}

export const receiptIn = (answer: Answer): string =>
  z.object({ receipt: z.string() }).safeParse(answer.value).data?.receipt ?? ''
