import { z } from 'zod'
import { WELL_KNOWN } from './names.ts'

/**
 * What a receiver can refuse with, its status, and what the sender does about it: `never` the same again, `later` the same
 * again after a while, `signed-anew` at once with a new signature.
 */
export const PROBLEMS = {
  malformed: { status: 400, retry: 'never', title: 'This is not what the protocol describes' },
  'digest-mismatch': { status: 400, retry: 'signed-anew', title: 'The body is not the one that was signed' },
  'unknown-version': {
    status: 400,
    retry: 'never',
    title: 'This version of the protocol is not spoken here',
  },
  unsigned: { status: 401, retry: 'never', title: 'The request is not signed as the protocol asks' },
  'signature-invalid': { status: 401, retry: 'never', title: 'The signature does not hold' },
  'signature-expired': { status: 401, retry: 'signed-anew', title: 'The signature is not of now' },
  'unknown-key': { status: 401, retry: 'never', title: 'The signer does not publish this key' },
  replayed: { status: 401, retry: 'signed-anew', title: 'This very request was here before' },
  'not-admitted': { status: 403, retry: 'never', title: 'Notices of this sender are not processed' },
  'not-found': { status: 404, retry: 'never', title: 'This sender has nothing here under this id' },
  'id-taken': { status: 409, retry: 'never', title: 'Something else came in under this id' },
  'too-large': { status: 413, retry: 'never', title: 'The body is too large' },
  'media-type': { status: 415, retry: 'never', title: 'The body is not JSON' },
  misdirected: { status: 422, retry: 'never', title: 'This is meant for another receiver' },
  invalid: { status: 422, retry: 'never', title: 'The document is not valid' },
  'not-understood': { status: 422, retry: 'never', title: 'A critical field is not known here' },
  'too-many': { status: 429, retry: 'later', title: 'Too many requests' },
  'keys-unavailable': { status: 503, retry: 'later', title: 'The keys of the signer could not be read' },
  unavailable: { status: 503, retry: 'later', title: 'The receiver cannot take it now' },
} as const satisfies Readonly<
  Record<string, { status: number; retry: 'never' | 'later' | 'signed-anew'; title: string }>
>
export type ProblemKind = keyof typeof PROBLEMS

/** Every type is a place in the directory of whoever answers: its address is relative, so that no name has to be registered. */
const NAMES = `${WELL_KNOWN}#`

/** RFC 9457 problem details. */
export const problemSchema = z.object({
  type: z.string().max(200),
  title: z.string().max(500).optional(),
  status: z.int().min(400).max(599).optional(),
  detail: z.string().max(2000).optional(),
  /** With `invalid`: where (a JSON Pointer) and why. */
  errors: z
    .array(z.object({ pointer: z.string().max(500), detail: z.string().max(500) }))
    .max(100)
    .optional(),
  /** With `unknown-version`: the versions that are spoken here. */
  supported: z.array(z.string().max(64)).max(20).optional(),
})
export type Problem = z.infer<typeof problemSchema>

type Particulars = Pick<Problem, 'detail' | 'errors' | 'supported'>

/** A refusal by the protocol, on either side. `retryAfter` in seconds, where the other side said so. */
export class ProtocolProblem extends Error {
  readonly kind: ProblemKind
  readonly particulars: Particulars
  readonly retryAfter: number | null

  constructor(kind: ProblemKind, particulars: Particulars = {}, retryAfter: number | null = null) {
    super(particulars.detail === undefined ? kind : `${kind}: ${particulars.detail}`)
    this.name = 'ProtocolProblem'
    this.kind = kind
    this.particulars = particulars
    this.retryAfter = retryAfter
  }

  get status(): number {
    return PROBLEMS[this.kind].status
  }

  get retry(): 'never' | 'later' | 'signed-anew' {
    return PROBLEMS[this.kind].retry
  }

  toProblem(): Problem {
    const { status, title } = PROBLEMS[this.kind]
    return { type: `${NAMES}${this.kind}`, title, status, ...this.particulars }
  }
}

const isKind = (word: string): word is ProblemKind => Object.hasOwn(PROBLEMS, word)

/** The kind that the `type` of a problem names, if it is one of the protocol's: as it stands, or written out with the origin before it. */
export const kindOf = ({ type }: Pick<Problem, 'type'>): ProblemKind | null => {
  const [, word = ''] = /^(?:https?:\/\/[^/#?]+)?\/\.well-known\/vigie-protocol#([a-z-]+)$/.exec(type) ?? []
  return isKind(word) ? word : null
}

/** At most so many faults of a document, each with its place. */
export const invalid = ({ issues }: z.ZodError): ProtocolProblem =>
  new ProtocolProblem('invalid', {
    errors: issues.slice(0, 100).map(({ path, message }) => ({
      pointer: path
        .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
        .join('')
        .slice(0, 500),
      detail: message.slice(0, 500),
    })),
  })
