import { createHash, createPrivateKey } from 'node:crypto'
import { signingKey } from '../keys/signing-key.ts'

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The same key at every writing: its secret is the hash of its name, and protects nothing. */
const vectorKey = (name: string, origin: string) => {
  const secret = createHash('sha256').update(`vigie protocol vectors: ${name}`).digest()
  const privateKey = createPrivateKey({ format: 'der', type: 'pkcs8', key: Buffer.concat([PKCS8, secret]) })
  return { name, origin, secret: secret.toString('base64url'), ...signingKey(origin, privateKey) }
}

export const SENDER = vectorKey('sender', 'https://sender.example')
export const RECEIVER = vectorKey('receiver', 'https://receiver.example')
export const AUTHORITY = vectorKey('authority', 'https://authority.example')
/** Published by nobody. */
export const STRANGER = vectorKey('stranger', 'https://stranger.example')

export const NOW = new Date('2026-11-30T12:00:00Z')

/** The keys as a reader of the vectors needs them, with their secrets: whoever signs can compare. */
export const writtenKeys = (...keys: (typeof SENDER)[]) =>
  keys.map(({ origin, keyid, published, secret }) => ({ origin, keyid, x: published.x, d: secret }))
