import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import { derive } from './hkdf.ts'
import type { LookupKeys } from './key-folder.ts'

const label = 'vigie notification v1'
const nonceBytes = 12

const keyOf = ({ addressIndex }: LookupKeys): Buffer => derive(addressIndex, Buffer.alloc(0), label, 32)

/** A word between processes of one house over a line where every login of the server may listen. */
export const encryptNotification = (keys: LookupKeys, text: string): string => {
  const nonce = randomBytes(nonceBytes)
  const sealed = encrypt(keyOf(keys), nonce, Buffer.from(label), Buffer.from(text))
  return Buffer.concat([nonce, sealed]).toString('base64url')
}

/** The other way round; null for what was not sent encrypted in this house. */
export const decryptNotification = (keys: LookupKeys, heard: string): string | null => {
  const bytes = Buffer.from(heard, 'base64url')
  try {
    const text = decrypt(
      keyOf(keys),
      bytes.subarray(0, nonceBytes),
      Buffer.from(label),
      bytes.subarray(nonceBytes),
    )
    return text.toString('utf8')
  } catch {
    return null
  }
}
