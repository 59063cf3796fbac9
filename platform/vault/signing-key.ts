import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { placeOnce } from './place-once.ts'

export const signingKeyFiles = { private: 'audit.private.json', public: 'audit.public.json' } as const

/** The public half of an Ed25519 pair: it tells what the house signed from what it did not. */
export interface VerifyingKey {
  readonly raw: Buffer
  verify(message: Buffer, signature: Buffer): boolean
}

export interface SigningKey {
  readonly verifying: VerifyingKey
  sign(message: Buffer): Buffer
}

const bytes32 = z
  .base64url()
  .transform((text) => Buffer.from(text, 'base64url'))
  .refine((bytes) => bytes.length === 32)
const privateFile = z.strictObject({ privateKey: bytes32 })
// The key in use comes first; the ones behind it only verify what was signed before the change.
const publicFile = z.strictObject({
  keys: z.tuple([z.strictObject({ publicKey: bytes32 })]).rest(z.strictObject({ publicKey: bytes32 })),
})

export const verifyingKey = (raw: Buffer): VerifyingKey => {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  })
  return { raw, verify: (message, signature) => verify(null, message, key, signature) }
}

const rawOf = (key: KeyObject, half: 'x' | 'd'): Buffer =>
  Buffer.from(key.export({ format: 'jwk' })[half] ?? '', 'base64url')

const signingKeyOf = (key: KeyObject): SigningKey => ({
  verifying: verifyingKey(rawOf(createPublicKey(key), 'x')),
  sign: (message) => sign(null, message, key),
})

/** A fresh key, known to nobody. */
export const newSigningKey = (): SigningKey => signingKeyOf(generateKeyPairSync('ed25519').privateKey)

const read = async <Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
): Promise<z.output<Shape>> => {
  const parsed = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  // The reading itself stays out of the message: it could quote a secret.
  if (!parsed.success) throw new Error(`The key file ${file} is damaged`)
  return parsed.data
}

/** The house's signing key: made at the first start, and found by every later one. */
export const ensureSigningKey = async (folder: string): Promise<SigningKey> => {
  await placeOnce(folder, Object.values(signingKeyFiles), () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    return {
      [signingKeyFiles.private]: JSON.stringify({ privateKey: rawOf(privateKey, 'd').toString('base64url') }),
      [signingKeyFiles.public]: JSON.stringify({
        keys: [{ publicKey: rawOf(privateKey, 'x').toString('base64url') }],
      }),
    }
  })
  const [verifying] = await loadVerifyingKeys(folder)
  const { privateKey } = await read(folder, signingKeyFiles.private, privateFile)
  const x = verifying.raw.toString('base64url')
  const jwk = { kty: 'OKP', crv: 'Ed25519', x, d: privateKey.toString('base64url') }
  const key = signingKeyOf(createPrivateKey({ key: jwk, format: 'jwk' }))
  if (!verifying.verify(key.verifying.raw, key.sign(key.verifying.raw))) {
    throw new Error(`The key files ${Object.values(signingKeyFiles).join(' and ')} are no pair`)
  }
  return key
}

/** The keys with which the house signs and signed before, the one in use first. They are no secret. */
export const loadVerifyingKeys = async (folder: string): Promise<[VerifyingKey, ...VerifyingKey[]]> => {
  const { keys } = await read(folder, signingKeyFiles.public, publicFile)
  const [first, ...rest] = keys
  return [verifyingKey(first.publicKey), ...rest.map(({ publicKey }) => verifyingKey(publicKey))]
}
