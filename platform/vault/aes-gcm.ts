import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'

const algorithm = 'aes-256-gcm'
export const tagBytes = 16

/** AES-256-GCM; the sixteen-byte tag follows the ciphertext. */
export function encrypt(key: Buffer, nonce: Buffer, bound: Buffer, text: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, createSecretKey(key), nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound)
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** The other way round; throws when the tag does not match. */
export function decrypt(key: Buffer, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv(algorithm, createSecretKey(key), nonce, { authTagLength: tagBytes })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(end))
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
}
