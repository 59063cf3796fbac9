import { testNotice } from '../client/test-notice.ts'
import { signRequest } from '../http/sign-request.ts'
import { signatureBase } from '../http/signature-base.ts'
import type { RequestMessage } from '../http/signed-message.ts'
import { readInnerLists } from '../http/structured-fields.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import type { ProblemKind } from '../problems.ts'
import { NOW, RECEIVER, SENDER } from './vector-keys.ts'

export const BASE = `${RECEIVER.origin}/vigie/1`
export const NONCE = 'AAECAwQFBgcICQoLDA0ODw'
export const notice = JSON.stringify(
  testNotice({ id: '01980000-0000-7000-8000-000000000001', receiver: RECEIVER.origin, now: NOW }),
)
export const post: RequestMessage = {
  method: 'POST',
  url: `${BASE}/notices`,
  headers: new Headers({ 'content-type': 'application/json' }),
  body: Buffer.from(notice),
}
export const get: RequestMessage = {
  method: 'GET',
  url: `${BASE}/decisions?after=100`,
  headers: new Headers({ accept: 'application/json' }),
  body: new Uint8Array(),
}

export const withFields = (
  message: RequestMessage,
  fields: Readonly<Record<string, string>>,
): RequestMessage => {
  const headers = new Headers(message.headers)
  for (const [name, value] of Object.entries(fields)) headers.set(name, value)
  return { ...message, headers }
}
export const signed = (message: RequestMessage, key: SigningKey = SENDER, now = NOW, holds = 300) =>
  signRequest(message, key, { now, holds, nonce: NONCE })

/** Signs a Signature-Input that somebody else could write: other components, other order, other parameters. */
export const signedAs = async (message: RequestMessage, input: string): Promise<RequestMessage> => {
  const list = readInnerLists(`a=${input}`)?.get('a')
  const base = list ? signatureBase(message, list) : null
  if (base === null) throw new Error(`not a signature input: ${input}`)
  const signature = Buffer.from(await SENDER.sign(Buffer.from(base)))
  return withFields(message, {
    'signature-input': `a=${input}`,
    signature: `a=:${signature.toString('base64')}:`,
  })
}
export const seconds = NOW.getTime() / 1000
export const particulars = `created=${seconds};expires=${seconds + 300};nonce="${NONCE}";keyid="${SENDER.keyid}";tag="vigie/1"`

export interface Vector {
  readonly name: string
  readonly message: RequestMessage
  readonly outcome: 'accepted' | ProblemKind
  /** Verified right after the one before, with the same memory of nonces. */
  readonly afterTheOneBefore?: true
}
