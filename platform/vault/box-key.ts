import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { newPair, privateFromRaw, publicFromRaw, rawPrivate, rawPublic } from './x25519.ts'

export const keyIdBytes = 8

/** A public key one can seal to. `key` is kept ready because importing it costs more than using it. */
export type SealingKey = { readonly id: Buffer; readonly raw: Buffer; readonly key: KeyObject }

/** A private key with the public half it opens. */
export type OpeningKey = { readonly sealing: SealingKey; readonly key: KeyObject }

/** The private keys a desk holds, by key id: the present one and those it used before. */
export type OpeningRing = ReadonlyMap<string, OpeningKey>

function sealingOf(raw: Buffer, key: KeyObject): SealingKey {
  return { id: createHash('sha256').update(raw).digest().subarray(0, keyIdBytes), raw, key }
}

function openingOf(key: KeyObject): OpeningKey {
  const half = createPublicKey(key)
  return { sealing: sealingOf(rawPublic(half), half), key }
}

/** The key to seal to, from its 32 raw bytes. */
export function sealingKey(raw: Buffer): SealingKey {
  const kept = Buffer.from(raw)
  return sealingOf(kept, publicFromRaw(kept))
}

/** The key to open with, from its 32 raw bytes. */
export function openingKey(raw: Buffer): OpeningKey {
  return openingOf(privateFromRaw(raw))
}

export function newOpeningKey(): OpeningKey {
  return openingOf(newPair().privateKey)
}

export function rawOpeningKey(opening: OpeningKey): Buffer {
  return rawPrivate(opening.key)
}

/** A ring out of one or several private keys. */
export function openingRing(...keys: OpeningKey[]): OpeningRing {
  return new Map(keys.map((key) => [key.sealing.id.toString('hex'), key]))
}
