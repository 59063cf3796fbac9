import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import { derive } from './hkdf.ts'
import type { LookupKeys } from './key-folder.ts'

const nonceBytes = 12

/** A key for one use, out of what every process of the house holds. */
export const keyUnder = ({ addressIndex }: LookupKeys, label: string): Buffer =>
  derive(addressIndex, Buffer.alloc(0), label, 32)

/** What the house gives out and gets back: nobody else can read it, or have made it. */
export const encryptUnder = (keys: LookupKeys, label: string, text: Buffer): string => {
  const nonce = randomBytes(nonceBytes)
  const sealed = encrypt(keyUnder(keys, label), nonce, Buffer.from(label), text)
  return Buffer.concat([nonce, sealed]).toString('base64url')
}

/** The other way round; null for what was not encrypted in this house under this label. */
export const decryptUnder = (keys: LookupKeys, label: string, given: string): Buffer | null => {
  const bytes = Buffer.from(given, 'base64url')
  try {
    return decrypt(
      keyUnder(keys, label),
      bytes.subarray(0, nonceBytes),
      Buffer.from(label),
      bytes.subarray(nonceBytes),
    )
  } catch {
    return null
  }
}
