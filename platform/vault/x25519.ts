import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

// The fixed DER wrapping of a raw private X25519 key (RFC 8410): the last 32 bytes are the key itself.
const privateWrap = Buffer.from('302e020100300506032b656e04220420', 'hex')
export const keyBytes = 32

const WRONG_LENGTH = 'An X25519 key is 32 bytes long'

// As a JWK, which Node reads in half the time of DER: every value that is opened needs one of these, every report two.
export function publicFromRaw(raw: Buffer): KeyObject {
  if (raw.length !== keyBytes) throw new TypeError(WRONG_LENGTH)
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }, format: 'jwk' })
}

export function privateFromRaw(raw: Buffer): KeyObject {
  if (raw.length !== keyBytes) throw new TypeError(WRONG_LENGTH)
  return createPrivateKey({ key: Buffer.concat([privateWrap, raw]), format: 'der', type: 'pkcs8' })
}

export function rawPublic(key: KeyObject): Buffer {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('This key has no public half')
  return Buffer.from(x, 'base64url')
}

export function rawPrivate(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'pkcs8' }).subarray(privateWrap.length)
}

export function newPair(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('x25519')
}

/** The shared secret of two keys; throws for a public key that would make it all zero (RFC 7748, 6.1). */
export function agree(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  return diffieHellman({ privateKey, publicKey })
}
