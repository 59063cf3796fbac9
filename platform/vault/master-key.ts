import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { decrypt, encrypt } from './aes-gcm.ts'
import { CabinetFault } from './cabinet.ts'
import { derive } from './hkdf.ts'
import { hasCode, placeOnce } from './place-once.ts'

const masterBytes = 32
const nonceBytes = 12
const version = Buffer.from([1])
const info = 'vigie cabinet v1'
const shape = z.strictObject({
  masterKey: z
    .base64url()
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((bytes) => bytes.length === masterBytes),
})

export const masterFileText = (master: Buffer): string =>
  JSON.stringify({ masterKey: master.toString('base64url') })

/** Makes the master key once; a file that is there stays. */
export const ensureMasterKey = (file: string): Promise<void> =>
  placeOnce(dirname(file), [basename(file)], () => ({
    [basename(file)]: masterFileText(randomBytes(masterBytes)),
  }))

/** Reads the master key; null when there is none. */
export const findMasterKey = async (file: string): Promise<Buffer | null> => {
  try {
    const parsed = shape.safeParse(JSON.parse(await readFile(file, 'utf8')))
    if (parsed.success) return parsed.data.masterKey
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return null
    if (!(fault instanceof SyntaxError)) throw fault
  }
  throw new CabinetFault(`The master key ${file} is damaged`)
}

/** What tells two master keys apart and gives neither away. */
export const fingerprintOf = (master: Buffer): string =>
  createHash('sha256').update('vigie master key v1\0').update(master).digest('hex').slice(0, 16)

const keyOf = (master: Buffer, id: string): Buffer => derive(master, Buffer.from(id, 'hex'), info, 32)
const bound = (id: string): Buffer => Buffer.from(`${info}\0${id}`)

/** Wraps a private half, for this id only, under a key of its own that only the master key gives. */
export const wrap = (master: Buffer, id: string, secret: Buffer): Buffer => {
  const nonce = randomBytes(nonceBytes)
  return Buffer.concat([version, nonce, encrypt(keyOf(master, id), nonce, bound(id), secret)])
}

/** The other way round; null when it was not wrapped under this master key for this id. */
export const unwrap = (master: Buffer, id: string, wrapped: Buffer): Buffer | null => {
  if (wrapped[0] !== version[0] || wrapped.length < version.length + nonceBytes) return null
  const nonce = wrapped.subarray(version.length, version.length + nonceBytes)
  try {
    return decrypt(keyOf(master, id), nonce, bound(id), wrapped.subarray(version.length + nonceBytes))
  } catch {
    return null
  }
}
