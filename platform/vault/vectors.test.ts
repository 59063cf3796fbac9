import { expect, test } from 'vitest'
import { aesGcmVectors, hkdfVectors, x25519Vectors } from '../../tests/reference/vectors.ts'
import { decrypt, encrypt } from './aes-gcm.ts'
import { derive } from './hkdf.ts'
import { agree, privateFromRaw, publicFromRaw, rawPublic } from './x25519.ts'

test('AES-256-GCM agrees with every vector of the sizes we use', () => {
  const vectors = aesGcmVectors()
  expect(vectors.filter(({ valid }) => valid).length).toBeGreaterThan(30)
  expect(vectors.filter(({ valid }) => !valid).length).toBeGreaterThan(20)
  for (const { case: number, key, nonce, aad, text, sealed, valid } of vectors) {
    if (valid) {
      expect(encrypt(key, nonce, aad, text).equals(sealed), `case ${number}`).toBe(true)
      expect(decrypt(key, nonce, aad, sealed).equals(text), `case ${number}`).toBe(true)
    } else expect(() => decrypt(key, nonce, aad, sealed), `case ${number}`).toThrow()
  }
})

test('X25519 agrees with every vector and refuses public keys that give an all-zero secret', () => {
  const vectors = x25519Vectors()
  expect(vectors).toHaveLength(518)
  for (const { case: number, private: own, public: other, agreed, zero } of vectors) {
    const secret = () => agree(privateFromRaw(own), publicFromRaw(other))
    if (zero) expect(secret, `case ${number}`).toThrow()
    else expect(secret().equals(agreed), `case ${number}`).toBe(true)
    expect(rawPublic(publicFromRaw(other)).equals(other), `case ${number}`).toBe(true)
  }
})

test('HKDF-SHA256 agrees with every vector and refuses more output than there is', () => {
  const vectors = hkdfVectors()
  expect(vectors).toHaveLength(86)
  for (const { case: number, secret, salt, info, size, output, valid } of vectors) {
    if (valid) expect(derive(secret, salt, info, size).equals(output), `case ${number}`).toBe(true)
    else expect(() => derive(secret, salt, info, size), `case ${number}`).toThrow()
  }
})
