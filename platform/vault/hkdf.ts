import { hkdfSync } from 'node:crypto'

/** HKDF-SHA256: extract and expand `length` bytes from a secret. */
export function derive(secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length))
}
