import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { placeFile } from './place-once.ts'

const FILE = 'protocol.json'
const Jwk = z.object({ x: z.string(), d: z.string() })
export type HouseKey = z.output<typeof Jwk>

const readKey = async (folder: string): Promise<HouseKey | null> => {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  return text === null ? null : Jwk.parse(JSON.parse(text))
}

/**
 * The Ed25519 key (RFC 8037) with which a house signs what it says to other houses: made once, in the folder of the keys. An app
 * holds it as a server holds the key of its certificate; it opens nothing that is sealed.
 */
export const houseKeyIn = async (folder: string): Promise<HouseKey> => {
  await mkdir(folder, { recursive: true })
  if ((await readKey(folder)) === null) {
    const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    await placeFile(folder, FILE, `${JSON.stringify({ x, d })}\n`)
  }
  const key = await readKey(folder)
  if (key === null) throw new Error(`the key with which the house signs cannot be kept in ${folder}`)
  return key
}
