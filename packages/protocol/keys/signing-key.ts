import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { WELL_KNOWN } from '../names.ts'
import type { PublishedKey } from '../schemas/directory.ts'
import { origin as originSchema } from '../schemas/field-shapes.ts'

/** A key that signs in the name of an origin. Where it is kept is for whoever makes one: `sign` may ask another process. */
export interface SigningKey {
  /** `ORIGIN/.well-known/vigie-protocol#THUMBPRINT` */
  readonly keyid: string
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/** The thumbprint of an Ed25519 key (RFC 7638, RFC 8037). */
export const thumbprintOf = (x: string): string =>
  createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url')

const publicPart = (key: KeyObject): string => {
  const { crv, x } = createPublicKey(key).export({ format: 'jwk' })
  if (crv !== 'Ed25519' || x === undefined) throw new TypeError('not an Ed25519 key')
  return x
}

/** A private key, in memory, as the signing key of an origin, and as what that origin publishes. */
export const signingKey = (
  origin: string,
  privateKey: KeyObject,
): SigningKey & { readonly published: PublishedKey } => {
  const x = publicPart(privateKey)
  const kid = thumbprintOf(x)
  return {
    keyid: `${origin}${WELL_KNOWN}#${kid}`,
    sign: (data) => sign(null, data, privateKey),
    published: { kty: 'OKP', crv: 'Ed25519', x, kid },
  }
}

/** A private key out of its JWK (RFC 8037). */
export const privateKeyOf = (jwk: { readonly x: string; readonly d: string }): KeyObject =>
  createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: jwk.x, d: jwk.d } })

export const publicKeyOf = ({ x }: Pick<PublishedKey, 'x'>): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })

export const holds = (key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean =>
  key.asymmetricKeyType === 'ed25519' && signature.length === 64 && verify(null, data, key, signature)

/** Who publishes a key, and which of theirs it is; null where the id is not one of the protocol. */
export const readKeyId = (keyid: string): { origin: string; kid: string } | null => {
  const at = keyid.indexOf(`${WELL_KNOWN}#`)
  const origin = originSchema.safeParse(keyid.slice(0, Math.max(at, 0))).data
  const kid = keyid.slice(at + WELL_KNOWN.length + 1)
  return origin !== undefined && /^[A-Za-z0-9_-]{43}$/.test(kid) ? { origin, kid } : null
}
