import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFile } from '@vigie/platform/vault'
import { privateKeyOf, signingKey } from '@vigie/protocol'
import { z } from 'zod'

const FILE = 'protocol.json'
const Jwk = z.object({ x: z.string(), d: z.string() })

const readKey = async (folder: string): Promise<z.output<typeof Jwk> | null> => {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  return text === null ? null : Jwk.parse(JSON.parse(text))
}

/**
 * The key with which receipts are signed in the name of this origin: made once, in the folder of the keys. The site holds it
 * as a server holds the key of its certificate; it opens nothing that is sealed.
 */
export const receiverKey = async (folder: string, origin: string) => {
  await mkdir(folder, { recursive: true })
  if ((await readKey(folder)) === null) {
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    await placeFile(folder, FILE, `${JSON.stringify({ x: jwk.x, d: jwk.d })}\n`)
  }
  const jwk = await readKey(folder)
  if (jwk === null) throw new Error(`the key of the protocol cannot be kept in ${folder}`)
  return signingKey(origin, privateKeyOf(jwk))
}
