import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  newOpeningKey,
  type OpeningKey,
  type OpeningRing,
  openingKey,
  openingRing,
  rawOpeningKey,
  type SealingKey,
  sealingKey,
} from './box-key.ts'
import { placeOnce } from './place-once.ts'

export const keyFiles = {
  private: 'desk.private.json',
  public: 'desk.public.json',
  lookup: 'lookup.json',
} as const

const bytes32 = z
  .base64url()
  .transform((text) => Buffer.from(text, 'base64url'))
  .refine((bytes) => bytes.length === 32)
const publicFile = z.strictObject({ id: z.string(), publicKey: bytes32 })
const privateFile = z.strictObject({
  // The key in use comes first; the ones behind it only open what was sealed before the change.
  keys: z
    .tuple([z.strictObject({ id: z.string(), privateKey: bytes32 })])
    .rest(z.strictObject({ id: z.string(), privateKey: bytes32 })),
})
const lookupFile = z.strictObject({ receiptIndex: bytes32, receiptSeed: bytes32, addressIndex: bytes32 })

/** Secrets for finding things again without reading them; the public site needs them, the thief of a dump lacks them. */
export type LookupKeys = z.output<typeof lookupFile>

/** What the public site holds: it can seal and look up, never open. */
export type PublicBundle = { readonly desk: SealingKey; readonly lookup: LookupKeys }

/** What the desk holds. */
export type DeskBundle = PublicBundle & { readonly ring: OpeningRing }

/** A fresh key pair for the desk. */
export function createDeskKeys(): OpeningKey {
  return newOpeningKey()
}

async function read<T>(folder: string, file: string, shape: z.ZodType<T>): Promise<T> {
  const parsed = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  // The reading itself stays out of the message: it could quote a secret.
  if (!parsed.success) throw new Error(`The key file ${file} is damaged`)
  return parsed.data
}

/** Reads the desk's public key and the lookup keys; the private keys may be absent. */
export async function loadPublicBundle(folder: string): Promise<PublicBundle> {
  const { publicKey } = await read(folder, keyFiles.public, publicFile)
  return { desk: sealingKey(publicKey), lookup: await read(folder, keyFiles.lookup, lookupFile) }
}

/** Reads everything, private keys included. */
export async function loadDeskBundle(folder: string): Promise<DeskBundle> {
  const { desk, lookup } = await loadPublicBundle(folder)
  const { keys } = await read(folder, keyFiles.private, privateFile)
  const ring = openingRing(...keys.map(({ privateKey }) => openingKey(privateKey)))
  if (!ring.has(desk.id.toString('hex'))) throw new Error('The desk has no private key for its public key')
  return { desk, lookup, ring }
}

function asFiles(keys: OpeningKey): Record<string, string> {
  const id = keys.sealing.id.toString('hex')
  const secret = () => randomBytes(32).toString('base64url')
  const privateKey = rawOpeningKey(keys).toString('base64url')
  const publicKey = keys.sealing.raw.toString('base64url')
  const lookup = { receiptIndex: secret(), receiptSeed: secret(), addressIndex: secret() }
  return {
    [keyFiles.private]: JSON.stringify({ keys: [{ id, privateKey }] }),
    [keyFiles.public]: JSON.stringify({ id, publicKey }),
    [keyFiles.lookup]: JSON.stringify(lookup),
  }
}

/** Makes the desk's keys and the lookup keys once; later calls, and calls at the same moment, find the first set. */
export async function ensureKeys(folder: string): Promise<void> {
  await placeOnce(folder, Object.values(keyFiles), () => asFiles(createDeskKeys()))
}
