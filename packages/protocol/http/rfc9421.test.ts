import { sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { privateKeyOf, publicKeyOf } from '../keys/signing-key.ts'
import vector from '../vectors/rfc9421-b26.json' with { type: 'json' }
import { isDigestOf } from './content-digest.ts'
import { signatureBase } from './signature-base.ts'
import { readByteSequences, readInnerLists } from './structured-fields.ts'

const { request, key, label, signatureInput, signature, signatureBase: expected } = vector
const message = {
  method: request.method,
  url: request.url,
  headers: new Headers(request.headers),
  body: Buffer.from(request.body),
}
const input = readInnerLists(signatureInput)?.get(label)
const base = input ? signatureBase(message, input) : null

test('the signature base of the standard (RFC 9421, B.2.6) is built to the letter', () => {
  expect(base).toBe(expected.join('\n'))
})

test('the signature of the standard holds, and ours is the same', () => {
  const bytes = readByteSequences(signature)?.get(label)
  const text = Buffer.from(base ?? '')
  expect(verify(null, text, publicKeyOf(key), bytes ?? Buffer.alloc(0))).toBe(true)
  expect(sign(null, text, privateKeyOf(key)).toString('base64')).toBe(bytes?.toString('base64'))
})

test('the digest of the standard is of the body, and of no other', () => {
  const digest = request.headers['Content-Digest']
  expect(isDigestOf(digest, message.body)).toBe(true)
  expect(isDigestOf(digest, Buffer.from('{"hello": "World"}'))).toBe(false)
})
