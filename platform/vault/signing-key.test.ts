import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ensureSigningKey, loadVerifyingKeys, newSigningKey, verifyingKey } from './signing-key.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-signing-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// The public test vectors must be there: a run without them proves nothing, so it fails.
test('Ed25519 agrees with every vector', () => {
  const path = join(process.env.VIGIE_SHARED ?? '../shared', 'data', 'wycheproof', 'ed25519_test.json')
  const hex = z.string().transform((text) => Buffer.from(text, 'hex'))
  const vector = z.object({ tcId: z.number(), msg: hex, sig: hex, result: z.enum(['valid', 'invalid']) })
  const group = z.object({ publicKey: z.object({ pk: hex }), tests: z.array(vector) })
  const { testGroups } = z
    .object({ testGroups: z.array(group) })
    .parse(JSON.parse(readFileSync(path, 'utf8')))
  const vectors = testGroups.flatMap(({ publicKey, tests }) =>
    tests.map((one) => ({ ...one, key: verifyingKey(publicKey.pk) })),
  )
  expect(vectors).toHaveLength(151)
  const wrong = vectors.filter(({ key, msg, sig, result }) => key.verify(msg, sig) !== (result === 'valid'))
  expect(wrong.map(({ tcId }) => tcId)).toEqual([])
})

test('the key is made once, readable by its owner only, and found again', async () => {
  const message = Buffer.from('a head')
  const [one, other] = await Promise.all([ensureSigningKey(folder), ensureSigningKey(folder)])
  const [known] = await loadVerifyingKeys(folder)
  expect(known.verify(message, one.sign(message))).toBe(true)
  expect(known.verify(message, other.sign(message))).toBe(true)
  expect((await stat(join(folder, 'audit.private.json'))).mode & 0o777).toBe(0o600)
})

test('another key, another message and a shortened signature do not verify', () => {
  const key = newSigningKey()
  const message = Buffer.from('a head')
  const signature = key.sign(message)
  expect(newSigningKey().verifying.verify(message, signature)).toBe(false)
  expect(key.verifying.verify(Buffer.from('another'), signature)).toBe(false)
  expect(key.verifying.verify(message, signature.subarray(1))).toBe(false)
})

test('a private key that does not belong to the public one is refused', async () => {
  const file = join(folder, 'audit.private.json')
  const before = await readFile(file, 'utf8')
  await writeFile(file, JSON.stringify({ privateKey: Buffer.alloc(32, 7).toString('base64url') }))
  await expect(ensureSigningKey(folder)).rejects.toThrow('no pair')
  await writeFile(file, before)
})
