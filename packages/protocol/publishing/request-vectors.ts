import { createHash } from 'node:crypto'
import { signatureBase } from '../http/signature-base.ts'
import { readInnerLists } from '../http/structured-fields.ts'
import { PROTOCOL } from '../names.ts'
import { refusedRequests } from './refused-requests.ts'
import { NOW, RECEIVER, SENDER, STRANGER, writtenKeys } from './vector-keys.ts'
import {
  get,
  particulars,
  post,
  seconds,
  signed,
  signedAs,
  type Vector,
  withFields,
} from './vector-requests.ts'

const accepted = async (): Promise<Vector[]> => {
  const sha512 = createHash('sha512').update(post.body).digest('base64')
  const other = withFields(post, { 'content-digest': `sha-512=:${sha512}:` })
  const own = await signed(post)
  const input = own.headers.get('signature-input') ?? ''
  return [
    { name: 'a notice', message: own, outcome: 'accepted' },
    { name: 'the very same request again', message: own, outcome: 'replayed', afterTheOneBefore: true },
    { name: 'a reading, without a body', message: await signed(get), outcome: 'accepted' },
    {
      name: 'more components, in another order, with a sha-512 digest and no algorithm named',
      message: await signedAs(
        other,
        `("content-digest" "@authority" "@path" "content-type" "@target-uri" "@method");${particulars}`,
      ),
      outcome: 'accepted',
    },
    {
      name: 'a second signature that is not of this protocol',
      message: withFields(own, {
        'signature-input': `proxy=("@authority");created=${seconds};tag="proxy", ${input}`,
        signature: `proxy=:AAAA:, ${own.headers.get('signature')}`,
      }),
      outcome: 'accepted',
    },
    {
      name: 'made 59 seconds in the future of the receiver',
      message: await signed(post, SENDER, new Date(NOW.getTime() + 59_000)),
      outcome: 'accepted',
    },
  ]
}

const written = ({ name, message, outcome, afterTheOneBefore }: Vector) => {
  const input = readInnerLists(message.headers.get('signature-input') ?? '')?.get('vigie')
  const base = input ? signatureBase(message, input) : null
  return {
    name,
    ...(afterTheOneBefore ? { afterTheOneBefore } : {}),
    request: {
      method: message.method,
      url: message.url,
      headers: Object.fromEntries(message.headers),
      body: Buffer.from(message.body).toString(),
    },
    ...(base === null ? {} : { signatureBase: base.split('\n') }),
    outcome,
  }
}

/** Signed requests, and what a receiver makes of each. */
export const requestVectors = async () => ({
  about:
    'Signed requests at a fixed moment. Verify each with the keys given, no other key being published, and compare the outcome: accepted, or the kind of problem.',
  protocol: PROTOCOL,
  now: NOW.toISOString(),
  published: writtenKeys(SENDER, RECEIVER),
  unpublished: writtenKeys(STRANGER),
  requests: [...(await accepted()), ...(await refusedRequests())].map(written),
})
