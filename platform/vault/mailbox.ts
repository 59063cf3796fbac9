import { derive } from './hkdf.ts'
import { type OpeningKey, openingKey } from './sealing-key.ts'
import { keyBytes } from './x25519.ts'

const info = 'vigie mailbox v1'

/**
 * The key pair of a reporter's mailbox, from at least 32 secret bytes that only the receipt gives. The desk
 * keeps `sealing.raw` and can write; only the holder of the receipt can open.
 */
export function mailboxKeys(secret: Buffer): OpeningKey {
  if (secret.length < keyBytes) throw new TypeError('A mailbox needs at least 32 secret bytes')
  return openingKey(derive(secret, Buffer.alloc(0), info, keyBytes))
}
