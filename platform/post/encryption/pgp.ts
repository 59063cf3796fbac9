import type { PublicKey } from 'openpgp'
import { inFours, type KeyFault, type KeyRead, NotEncrypted } from './published-key.ts'

// Read in when the first key is: most processes never meet one.
const library = () => import('openpgp')

const keyIn = async (armoredKey: string): Promise<PublicKey | null> => {
  const { readKey } = await library()
  try {
    return await readKey({ armoredKey })
  } catch {
    return null
  }
}

const succeeds = async (step: Promise<unknown>): Promise<boolean> =>
  step.then(
    () => true,
    () => false,
  )

const faultOf = async (key: PublicKey, at: Date): Promise<KeyFault | null> => {
  if (key.isPrivate()) return 'key-private'
  if (await key.isRevoked(undefined, undefined, at)) return 'key-revoked'
  if (await succeeds(key.getEncryptionKey(undefined, at))) return null
  if (key.getCreationTime() > at) return 'key-not-yet'
  // The same without a day: what is left of it then only ran out.
  return (await succeeds(key.getEncryptionKey(undefined, null))) ? 'key-expired' : 'key-without-encryption'
}

const expiryOf = async (key: PublicKey, at: Date): Promise<Date | null> => {
  const subkey = await key.getEncryptionKey(undefined, at)
  const days = await Promise.all([key.getExpirationTime(), subkey.getExpirationTime()])
  const dates = days.filter((day): day is Date => day instanceof Date)
  return dates.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null
}

/** Reads an armoured key. Whether it was revoked, it says itself or not at all: no server of keys is asked. */
export const readPgpKey = async (text: string, at: Date): Promise<KeyRead> => {
  const key = await keyIn(text)
  if (key === null) return { usable: false, fault: 'key-unreadable' }
  const fault = await faultOf(key, at)
  if (fault !== null) return { usable: false, fault }
  return { usable: true, fingerprint: inFours(key.getFingerprint()), expiresAt: await expiryOf(key, at) }
}

/** An OpenPGP message for the one key, armoured, without a signature. */
export const encryptWithPgpKey = async (entity: Buffer, text: string, at: Date): Promise<string> => {
  const key = await keyIn(text)
  const fault = key === null ? 'key-unreadable' : await faultOf(key, at)
  if (key === null || fault !== null) throw new NotEncrypted(fault ?? 'key-unreadable')
  const { createMessage, encrypt } = await library()
  const message = await createMessage({ binary: new Uint8Array(entity) })
  return encrypt({ message, encryptionKeys: key, date: at, format: 'armored' })
}
