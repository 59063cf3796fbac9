import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

// The fixed DER wrapping of a raw X25519 key (RFC 8410): the last 32 bytes are the key itself.
const publicWrap = Buffer.from('302a300506032b656e032100', 'hex')
const privateWrap = Buffer.from('302e020100300506032b656e04220420', 'hex')
export const keyBytes = 32

function wrapped(wrap: Buffer, raw: Buffer): Buffer {
  if (raw.length !== keyBytes) throw new TypeError('An X25519 key is 32 bytes long')
  return Buffer.concat([wrap, raw])
}

export function publicFromRaw(raw: Buffer): KeyObject {
  return createPublicKey({ key: wrapped(publicWrap, raw), format: 'der', type: 'spki' })
}

export function privateFromRaw(raw: Buffer): KeyObject {
  return createPrivateKey({ key: wrapped(privateWrap, raw), format: 'der', type: 'pkcs8' })
}

// As a JWK because that is an order of magnitude quicker than DER, and every report needs two of these.
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
