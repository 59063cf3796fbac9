import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ed25519Vectors } from '../../tests/reference/vectors.ts'
import { ensureSigningKey, loadVerifyingKeys, newSigningKey, verifyingKey } from './signing-key.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-signing-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('Ed25519 agrees with every vector', () => {
  const vectors = ed25519Vectors()
  expect(vectors).toHaveLength(151)
  const wrong = vectors.filter(
    ({ public: key, message, signature, valid }) => verifyingKey(key).verify(message, signature) !== valid,
  )
  expect(wrong.map((vector) => vector.case)).toEqual([])
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
