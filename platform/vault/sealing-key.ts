import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { newPair, privateFromRaw, publicFromRaw, rawPrivate, rawPublic } from './x25519.ts'

export const keyIdBytes = 8

/** A public key one can seal to. `key` is kept ready because importing it costs more than using it. */
export type SealingKey = { readonly id: Buffer; readonly raw: Buffer; readonly key: KeyObject }

/** A private key with the public half it opens. */
export type OpeningKey = { readonly sealing: SealingKey; readonly key: KeyObject }

/** Where a private key is found by the hex of its id. What is not there does not open. */
export interface OpeningRing {
  get(id: string): OpeningKey | null | undefined
  /** Of a ring for the work at hand: the shared secrets found so far. What was sealed together needs one agreement. */
  readonly agreed?: Map<string, Buffer>
  /** Of a ring for the work at hand: the one that stays, for whoever opens again later. */
  readonly lasting?: OpeningRing
}

/** A ring for the work at hand, which remembers its agreements; it is kept no longer than the work. */
export const ringForWork = (ring: OpeningRing): OpeningRing => ({
  get: (id) => ring.get(id),
  agreed: new Map(),
  lasting: ring,
})

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

/** The id as it is written in names of files and in the books of others. */
export function idOf(key: OpeningKey | Pick<SealingKey, 'id'>): string {
  return ('sealing' in key ? key.sealing : key).id.toString('hex')
}

/** A ring out of one or several private keys. */
export function openingRing(...keys: OpeningKey[]): OpeningRing {
  return new Map(keys.map((key) => [idOf(key), key]))
}
