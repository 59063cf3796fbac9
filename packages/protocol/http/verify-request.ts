import type { KeyObject } from 'node:crypto'
import { holds } from '../keys/signing-key.ts'
import { CLOCK_SKEW, PROTOCOL, SIGNATURE_HOLDS } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import { isDigestOf } from './content-digest.ts'
import { COVERED, COVERED_WITH_BODY } from './sign-request.ts'
import { nameOf, signatureBase } from './signature-base.ts'
import type { RequestMessage } from './signed-message.ts'
import { type InnerList, readByteSequences, readInnerLists } from './structured-fields.ts'

/** A nonce that a key signed, and until when it must be remembered (seconds since 1970). */
export interface Nonce {
  readonly keyid: string
  readonly nonce: string
  readonly until: number
}

export interface Verifying {
  /** The key of an id, or null where its origin publishes no such key. */
  keyOf(keyid: string): Promise<KeyObject | null> | KeyObject | null
  now(): Date
  /** Says whether a nonce was here before, and remembers it, both in one step. */
  seen(nonce: Nonce): Promise<boolean> | boolean
}

const LONGEST = 4096
const NONCE = /^[\x21-\x7e]{16,128}$/

const unsigned = (detail: string): ProtocolProblem => new ProtocolProblem('unsigned', { detail })

const textOf = ({ parameters }: InnerList, name: string): string | null => {
  const item = parameters.find(([known]) => known === name)?.[1]
  return item?.sort === 'string' ? item.text : null
}
const numberOf = ({ parameters }: InnerList, name: string): number | null => {
  const item = parameters.find(([known]) => known === name)?.[1]
  return item?.sort === 'integer' ? item.number : null
}

/** The one signature of a request that is meant for this protocol: a proxy may have added others. */
const chosen = (headers: Headers): { input: InnerList; signature: Buffer } => {
  const [inputField, field] = [headers.get('signature-input'), headers.get('signature')]
  if (inputField === null || field === null) throw unsigned('no signature')
  if (inputField.length > LONGEST || field.length > LONGEST) throw unsigned('the signature is too long')
  const inputs = readInnerLists(inputField)
  const signatures = readByteSequences(field)
  if (!inputs || !signatures) throw unsigned('the signature is malformed')
  const ours = [...inputs].filter(([, input]) => textOf(input, 'tag') === PROTOCOL)
  const [one, other] = ours
  if (!one || other) throw unsigned(`not exactly one signature with the tag ${PROTOCOL}`)
  const signature = signatures.get(one[0])
  if (!signature) throw unsigned('the signature is missing')
  return { input: one[1], signature }
}

const checkCovered = (input: InnerList, withBody: boolean): void => {
  const names = input.list.map(nameOf)
  for (const name of [...COVERED, ...(withBody ? COVERED_WITH_BODY : [])]) {
    if (!names.includes(name)) throw unsigned(`${name} is not covered`)
  }
}

const parametersOf = (input: InnerList) => {
  const [keyid, nonce, alg] = [textOf(input, 'keyid'), textOf(input, 'nonce'), textOf(input, 'alg')]
  const [created, expires] = [numberOf(input, 'created'), numberOf(input, 'expires')]
  if (keyid === null || created === null || expires === null) {
    throw unsigned('keyid, created and expires are needed')
  }
  if (nonce === null || !NONCE.test(nonce)) throw unsigned('a nonce of 16 to 128 characters is needed')
  if (alg !== 'ed25519' && input.parameters.some(([name]) => name === 'alg')) {
    throw unsigned('the algorithm is not ed25519')
  }
  return { keyid, nonce, created, expires }
}

const checkTime = (created: number, expires: number, now: number): void => {
  const problem = (detail: string) => new ProtocolProblem('signature-expired', { detail })
  if (expires <= created || expires - created > SIGNATURE_HOLDS) {
    throw problem(`it may hold for at most ${SIGNATURE_HOLDS} seconds`)
  }
  if (created > now + CLOCK_SKEW) throw problem('it was made in the future')
  if (expires < now - CLOCK_SKEW) throw problem('it has expired')
}

/**
 * Who signed a request: everything that the protocol asks of a signature and a digest, and that this very request was not here
 * before. Throws a `ProtocolProblem`.
 */
export const verifyRequest = async (
  request: RequestMessage,
  { keyOf, now, seen }: Verifying,
): Promise<{ keyid: string; nonce: string; created: Date }> => {
  const { input, signature } = chosen(request.headers)
  const withBody = request.body.length > 0
  checkCovered(input, withBody)
  const { keyid, nonce, created, expires } = parametersOf(input)
  const base = signatureBase(request, input)
  if (base === null) throw unsigned('a component that is covered is missing, doubled or not known')
  checkTime(created, expires, Math.floor(now().getTime() / 1000))
  const key = await keyOf(keyid)
  if (!key) throw new ProtocolProblem('unknown-key')
  if (!holds(key, Buffer.from(base, 'ascii'), signature)) throw new ProtocolProblem('signature-invalid')
  // Also without a body: somebody may have taken it away.
  const digest = request.headers.get('content-digest')
  if ((withBody || digest !== null) && !isDigestOf(digest ?? '', request.body)) {
    throw new ProtocolProblem('digest-mismatch')
  }
  if (await seen({ keyid, nonce, until: expires + CLOCK_SKEW })) throw new ProtocolProblem('replayed')
  return { keyid, nonce, created: new Date(created * 1000) }
}
