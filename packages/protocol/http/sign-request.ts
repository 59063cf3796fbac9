import { randomBytes } from 'node:crypto'
import type { SigningKey } from '../keys/signing-key.ts'
import { PROTOCOL, SIGNATURE_HOLDS } from '../names.ts'
import { contentDigest } from './content-digest.ts'
import { signatureBase } from './signature-base.ts'
import type { RequestMessage } from './signed-message.ts'
import { type BareItem, type InnerList, type Item, writeInnerList } from './structured-fields.ts'

/** What every signature covers, and what one of a request with a body covers besides. */
export const COVERED = ['@method', '@target-uri'] as const
export const COVERED_WITH_BODY = ['content-type', 'content-digest'] as const

const LABEL = 'vigie'

export interface Signing {
  readonly now: Date
  /** Seconds that the signature holds, `SIGNATURE_HOLDS` where it is not said. */
  readonly holds?: number
  /** Never the same twice; random where it is not said. */
  readonly nonce?: string
}

const string = (text: string): BareItem => ({ sort: 'string', text })
const integer = (number: number): BareItem => ({ sort: 'integer', number })
const component = (name: string): Item => ({ item: string(name), parameters: [] })

/** The request with `Content-Digest`, `Signature-Input` and `Signature` (RFC 9421), signed by this key. */
export const signRequest = async (
  request: RequestMessage,
  key: SigningKey,
  { now, holds = SIGNATURE_HOLDS, nonce = randomBytes(18).toString('base64url') }: Signing,
): Promise<RequestMessage> => {
  const headers = new Headers(request.headers)
  const withBody = request.body.length > 0
  if (withBody) headers.set('content-digest', contentDigest(request.body))
  const created = Math.floor(now.getTime() / 1000)
  const input: InnerList = {
    list: [...COVERED, ...(withBody ? COVERED_WITH_BODY : [])].map(component),
    parameters: [
      ['created', integer(created)],
      ['expires', integer(created + holds)],
      ['nonce', string(nonce)],
      ['alg', string('ed25519')],
      ['keyid', string(key.keyid)],
      ['tag', string(PROTOCOL)],
    ],
  }
  const base = signatureBase({ ...request, headers }, input)
  if (base === null) throw new TypeError('a request with a body says its content-type')
  const signature = Buffer.from(await key.sign(Buffer.from(base, 'ascii')))
  headers.set('signature-input', `${LABEL}=${writeInnerList(input)}`)
  headers.set('signature', `${LABEL}=:${signature.toString('base64')}:`)
  return { ...request, headers }
}
