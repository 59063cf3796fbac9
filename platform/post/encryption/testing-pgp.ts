import {
  createMessage,
  decrypt,
  encrypt,
  generateKey,
  readKey,
  readMessage,
  readPrivateKey,
  revokeKey,
} from 'openpgp'

interface Wanted {
  readonly from?: Date
  /** For how many days it is good; for ever where none are said. */
  readonly days?: number
  readonly canEncrypt?: boolean
}

/** A key of a made-up owner, and what opens what is enclosed for it. */
export const makePgpKey = ({ from = new Date('2026-01-01'), days, canEncrypt = true }: Wanted = {}) =>
  generateKey({
    userIDs: [{ email: 'desk@provider.example' }],
    date: from,
    ...(days === undefined ? {} : { keyExpirationTime: days * 86_400 }),
    ...(canEncrypt ? {} : { subkeys: [{ sign: true }] }),
  })

/** The same public key, taken back by its owner. */
export const revoked = async (key: Awaited<ReturnType<typeof makePgpKey>>): Promise<string> => {
  const { revocationCertificate, publicKey } = key
  const armored = await readKey({ armoredKey: publicKey })
  return (await revokeKey({ key: armored, revocationCertificate, format: 'armored' })).publicKey
}

/** Words as somebody pastes them, enclosed for the owner of a key. */
export const enclosedWords = async (text: string, publicKey: string): Promise<string> =>
  encrypt({
    message: await createMessage({ text }),
    encryptionKeys: await readKey({ armoredKey: publicKey }),
    format: 'armored',
  })

/** Opens the message in a mail as its receiver does. */
export const openPgp = async (raw: Buffer, armoredKey: string, date: Date): Promise<Buffer> => {
  const [armoredMessage = ''] = /-----BEGIN PGP[\s\S]+END PGP MESSAGE-----/.exec(raw.toString()) ?? []
  const { data } = await decrypt({
    message: await readMessage({ armoredMessage }),
    decryptionKeys: await readPrivateKey({ armoredKey }),
    format: 'binary',
    date,
  })
  return Buffer.from(data)
}
