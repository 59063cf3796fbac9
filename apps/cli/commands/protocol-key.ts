import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directorySchema, PROTOCOL, signingKey, WELL_KNOWN } from '@vigie/protocol'
import { type Call, Misuse } from '../command.ts'
import { originOf } from './protocol-origin.ts'

export interface KeyWords {
  readonly organisation?: string | undefined
  readonly contact?: string | undefined
  readonly into?: string | undefined
  readonly json?: boolean | undefined
}

/**
 * Makes a signing key for an origin: the private key, for whoever sends, and the directory that the origin publishes. Neither is
 * ever written over: what was signed with a key must stay verifiable.
 */
export const makeKey = async (address: string, values: KeyWords, say: Call['say']): Promise<void> => {
  const { organisation, contact, into } = values
  if (organisation === undefined || contact === undefined || into === undefined) {
    throw new Misuse('--organisation, --contact and --into are needed')
  }
  const origin = originOf(address)
  const { privateKey } = generateKeyPairSync('ed25519')
  const { published, keyid } = signingKey(origin, privateKey)
  const directory = directorySchema.safeParse({
    protocols: [PROTOCOL],
    origin,
    organisation,
    contact,
    keys: [published],
  })
  if (!directory.success) throw new Misuse(`not valid: ${directory.error.issues[0]?.path.join('.') ?? ''}`)
  const [key, shown] = [join(into, 'protocol-key.json'), join(into, 'vigie-protocol.json')]
  await mkdir(into, { recursive: true })
  const secret = { origin, ...privateKey.export({ format: 'jwk' }) }
  await writeFile(key, `${JSON.stringify(secret)}\n`, { mode: 0o600, flag: 'wx' })
  await writeFile(shown, `${JSON.stringify(directory.data, null, 2)}\n`, { flag: 'wx' })
  if (values.json) return say(JSON.stringify({ keyid, key, directory: shown }))
  say(`${key}: the private key, for whoever sends; nobody else reads it`)
  say(`${shown}: to be published as ${origin}${WELL_KNOWN}`)
}
