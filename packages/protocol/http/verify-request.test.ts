import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicKeyOf, readKeyId } from '../keys/signing-key.ts'
import { newKey } from '../testing/index.ts'
import { seenInMemory } from './seen-in-memory.ts'
import { signRequest } from './sign-request.ts'
import type { RequestMessage } from './signed-message.ts'
import { verifyRequest } from './verify-request.ts'

const NOW = new Date('2026-11-30T12:00:00Z')
const key = newKey('https://sender.example')
const verifying = (now = NOW) => ({
  keyOf: (keyid: string) => (keyid === key.keyid ? publicKeyOf(key.published) : null),
  now: () => now,
  seen: seenInMemory(() => now),
})
const request = (body = '{"items":[]}'): RequestMessage => ({
  method: 'POST',
  url: 'https://receiver.example/vigie/1/notices?a=b',
  headers: new Headers({ 'content-type': 'application/json' }),
  body: Buffer.from(body),
})
const kindOf = async (changed: RequestMessage, at = verifying()): Promise<string> =>
  verifyRequest(changed, at).then(
    () => 'accepted',
    (fault: { kind?: string }) => fault.kind ?? String(fault),
  )
const signed = (over = request(), more: { holds?: number; nonce?: string } = {}) =>
  signRequest(over, key, { now: NOW, ...more })
const withField = (message: RequestMessage, name: string, change: (value: string) => string) => {
  const headers = new Headers(message.headers)
  headers.set(name, change(headers.get(name) ?? ''))
  return { ...message, headers }
}

test('a signed request names its signer, once: the very same one again is replayed', async () => {
  const message = await signed()
  const at = verifying()
  expect(readKeyId((await verifyRequest(message, at)).keyid)?.origin).toBe('https://sender.example')
  expect(await kindOf(message, at)).toBe('replayed')
  expect(await kindOf(await signed(), at)).toBe('accepted')
})

/** Each changes one thing that is covered; `with` is anything else than what was signed. */
const CHANGES: Readonly<Record<string, (message: RequestMessage, other: string) => RequestMessage>> = {
  method: (message, other) => ({ ...message, method: `P${other.length}` }),
  target: (message, other) => ({ ...message, url: `${message.url}${encodeURIComponent(other)}` }),
  host: (message) => ({ ...message, url: message.url.replace('receiver', 'another') }),
  'media type': (message) => withField(message, 'content-type', (value) => `${value};a=b`),
  digest: (message) => withField(message, 'content-digest', (value) => value.replace(/.{3}=:$/, 'abc=:')),
  body: (message, other) => ({ ...message, body: Buffer.concat([message.body, Buffer.from(other)]) }),
  'no body': (message) => ({ ...message, body: new Uint8Array() }),
  created: (message) => withField(message, 'signature-input', (value) => value.replace(/created=\d/, '$&1')),
  expires: (message) =>
    withField(message, 'signature-input', (value) => value.replace(/expires=(\d+)\d/, 'expires=$10')),
  nonce: (message) => withField(message, 'signature-input', (value) => value.replace('nonce="', '$&x')),
  covered: (message) =>
    withField(message, 'signature-input', (value) =>
      value.replace('"@method" "@target-uri"', '"@target-uri" "@method"'),
    ),
}

test.each(Object.keys(CHANGES))(
  'whatever else stands in its place, a changed %s is refused',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 50 }), fc.string(), async (other, body) => {
        const message = await signed(request(`${body} `), { holds: 299 })
        const changed = CHANGES[name]?.(message, other) ?? message
        expect(await kindOf(message)).toBe('accepted')
        expect(await kindOf(changed)).toMatch(/^(signature-invalid|digest-mismatch|signature-expired)$/)
      }),
      { numRuns: 50 },
    )
  },
)

test('any byte of the signature that is changed makes it invalid, and no text in the fields breaks the verifier', async () => {
  const message = await signed()
  const bytes = Buffer.from((message.headers.get('signature') ?? '').slice(7, -1), 'base64')
  await fc.assert(
    fc.asyncProperty(fc.nat(63), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
      const other = Buffer.from(bytes)
      other[place] = (other[place] ?? 0) ^ mask
      const changed = withField(message, 'signature', () => `vigie=:${other.toString('base64')}:`)
      expect(await kindOf(changed)).toBe('signature-invalid')
    }),
  )
  const ascii = fc.string({ unit: fc.constantFrom(...'()";=:,?*-.0aZ \\@vigie') })
  await fc.assert(
    fc.asyncProperty(ascii, fc.constantFrom('signature', 'signature-input'), async (text, name) => {
      expect(await kindOf(withField(message, name, () => text))).toBe('unsigned')
    }),
    { numRuns: 500 },
  )
})

test('what the protocol asks of a signature is asked: age, length, nonce, tag, algorithm, what is covered', async () => {
  expect(await kindOf(request())).toBe('unsigned')
  const input = (change: (value: string) => string) =>
    signed().then((message) => kindOf(withField(message, 'signature-input', change)))
  expect(await input((value) => value.replace(/;nonce="[^"]*"/, ''))).toBe('unsigned')
  expect(await input((value) => value.replace('ed25519', 'hmac-sha256'))).toBe('unsigned')
  expect(await input((value) => value.replace('tag="vigie/1"', 'tag="other"'))).toBe('unsigned')
  expect(await input((value) => value.replace(' "content-digest"', ''))).toBe('unsigned')
  expect(await input((value) => value.replace('"@method"', '"@method" "@method"'))).toBe('unsigned')
  expect(await input((value) => value.replace('"@method"', '"@method";req'))).toBe('unsigned')
  expect(await input((value) => value.replace('"@method"', '"@method" "x-missing"'))).toBe('unsigned')
  expect(await input((value) => `${value}, ${value.replace('vigie=', 'again=')}`)).toBe('unsigned')
  expect(await kindOf(await signed(request(), { nonce: 'short' }))).toBe('unsigned')
  expect(await kindOf(await signed(request(), { holds: 301 }))).toBe('signature-expired')
  expect(await kindOf(await signed(), verifying(new Date(NOW.getTime() - 62_000)))).toBe('signature-expired')
  expect(await kindOf(await signed(), verifying(new Date(NOW.getTime() + 361_000)))).toBe('signature-expired')
  expect(await kindOf(await signed(), verifying(new Date(NOW.getTime() + 359_000)))).toBe('accepted')
  const stranger = await signRequest(request(), newKey('https://stranger.example'), { now: NOW })
  expect(await kindOf(stranger)).toBe('unknown-key')
})

test('a signature that a proxy added beside ours does not disturb', async () => {
  const message = await signed()
  const both = withField(
    withField(message, 'signature-input', (value) => `proxy=("@authority");created=1;tag="p", ${value}`),
    'signature',
    (value) => `proxy=:AAAA:, ${value}`,
  )
  expect(await kindOf(both)).toBe('accepted')
})

test('nonces are remembered as long as their signatures hold, and when there is no room nothing more is taken', () => {
  let now = NOW
  const seconds = NOW.getTime() / 1000
  const seen = seenInMemory(() => now, 2)
  const ask = (nonce: string) => seen({ keyid: 'k', nonce, until: seconds + 100 })
  expect([ask('a'), ask('a'), ask('b'), ask('c')]).toEqual([false, true, false, true])
  now = new Date(NOW.getTime() + 101_000)
  expect([ask('c')]).toEqual([false])
})
