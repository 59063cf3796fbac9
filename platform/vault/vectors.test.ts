import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decrypt, encrypt } from './aes-gcm.ts'
import { derive } from './hkdf.ts'
import { agree, privateFromRaw, publicFromRaw, rawPublic } from './x25519.ts'

// The public test vectors must be there: a run without them proves nothing, so it fails.
const hex = z.string().transform((text) => Buffer.from(text, 'hex'))
const outcome = {
  tcId: z.number(),
  flags: z.array(z.string()),
  result: z.enum(['valid', 'invalid', 'acceptable']),
}

function groups<Group extends z.ZodType>(file: string, group: Group): z.output<Group>[] {
  const path = join(process.env.VIGIE_SHARED ?? '../shared', 'data', 'wycheproof', file)
  return z.object({ testGroups: z.array(group) }).parse(JSON.parse(readFileSync(path, 'utf8'))).testGroups
}

test('AES-256-GCM agrees with every vector of the sizes we use', () => {
  const vector = z.object({ ...outcome, key: hex, iv: hex, aad: hex, msg: hex, ct: hex, tag: hex })
  const group = z.object({
    ivSize: z.number(),
    keySize: z.number(),
    tagSize: z.number(),
    tests: z.array(vector),
  })
  const ours = groups('aes_gcm_test.json', group)
    .filter(({ ivSize, keySize, tagSize }) => ivSize === 96 && keySize === 256 && tagSize === 128)
    .flatMap(({ tests }) => tests)
  expect(ours.filter(({ result }) => result === 'valid').length).toBeGreaterThan(30)
  expect(ours.filter(({ result }) => result === 'invalid').length).toBeGreaterThan(20)
  for (const { tcId, key, iv, aad, msg, ct, tag, result } of ours) {
    const sealed = Buffer.concat([ct, tag])
    if (result === 'valid') {
      expect(encrypt(key, iv, aad, msg).equals(sealed), `case ${tcId}`).toBe(true)
      expect(decrypt(key, iv, aad, sealed).equals(msg), `case ${tcId}`).toBe(true)
    } else expect(() => decrypt(key, iv, aad, sealed), `case ${tcId}`).toThrow()
  }
})

test('X25519 agrees with every vector and refuses public keys that give an all-zero secret', () => {
  const vector = z.object({ ...outcome, public: hex, private: hex, shared: hex })
  const all = groups('x25519_test.json', z.object({ tests: z.array(vector) })).flatMap(({ tests }) => tests)
  expect(all.length).toBeGreaterThan(500)
  for (const { tcId, flags, private: own, public: other, shared } of all) {
    const secret = () => agree(privateFromRaw(own), publicFromRaw(other))
    if (flags.includes('ZeroSharedSecret')) expect(secret, `case ${tcId}`).toThrow()
    else expect(secret().equals(shared), `case ${tcId}`).toBe(true)
    expect(rawPublic(publicFromRaw(other)).equals(other), `case ${tcId}`).toBe(true)
  }
})

test('HKDF-SHA256 agrees with every vector and refuses more output than there is', () => {
  const vector = z.object({ ...outcome, ikm: hex, salt: hex, info: hex, size: z.number(), okm: hex })
  const all = groups('hkdf_sha256_test.json', z.object({ tests: z.array(vector) })).flatMap(
    ({ tests }) => tests,
  )
  expect(all.length).toBeGreaterThan(80)
  for (const { tcId, ikm, salt, info, size, okm, result } of all) {
    if (result === 'valid') expect(derive(ikm, salt, info, size).equals(okm), `case ${tcId}`).toBe(true)
    else expect(() => derive(ikm, salt, info, size), `case ${tcId}`).toThrow()
  }
})
