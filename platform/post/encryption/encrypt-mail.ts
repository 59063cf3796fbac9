import { randomBytes } from 'node:crypto'
import { encryptWithPgpKey, readPgpKey } from './pgp.ts'
import { holdsPrivate, type KeyRead, NotEncrypted, type PublishedKey } from './published-key.ts'
import { encryptWithCertificate, readCertificate } from './smime.ts'

/** What a published key is good for on this day. */
export const readPublishedKey = async (
  { encryption, publicKey }: PublishedKey,
  at: Date,
): Promise<KeyRead> => {
  if (holdsPrivate(publicKey)) return { usable: false, fault: 'key-private' }
  return encryption === 'pgp' ? readPgpKey(publicKey, at) : readCertificate(publicKey, at)
}

const END = '\r\n'

/** The lines above a mail, each with those that continue it, and everything below. */
const partsOf = (raw: Buffer): { readonly fields: readonly string[]; readonly body: Buffer } => {
  const end = raw.indexOf(`${END}${END}`)
  const head = raw.toString('latin1', 0, end)
  return { fields: head.split(/\r\n(?![ \t])/), body: raw.subarray(end + 4) }
}

const isOfContent = (field: string): boolean => /^content-/i.test(field)

const inLines = (base64: string): string => (base64.match(/.{1,76}/g) ?? []).join(END)

/** RFC 3156, 4. */
const asPgpMime = (armored: string): readonly string[] => {
  const boundary = `pgp-${randomBytes(16).toString('hex')}`
  return [
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";${END} boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: application/pgp-encrypted',
    '',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    armored.trim().replaceAll(/\r?\n/g, END),
    '',
    `--${boundary}--`,
    '',
  ]
}

/** RFC 8551, 3.3. */
const asSmime = (enveloped: Buffer): readonly string[] => [
  'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="smime.p7m"',
  '',
  inLines(enveloped.toString('base64')),
  '',
]

/**
 * Encloses a whole mail, its words, its page and its files, for the owner of a key. The lines above it stay readable, the subject
 * too. Throws where the key is good for nothing on this day.
 */
export const encryptMail = async (raw: Buffer, key: PublishedKey, at: Date): Promise<Buffer> => {
  if (holdsPrivate(key.publicKey)) throw new NotEncrypted('key-private')
  const { fields, body } = partsOf(raw)
  const inner = Buffer.concat([
    Buffer.from([...fields.filter(isOfContent), '', ''].join(END), 'latin1'),
    body,
  ])
  const enclosed =
    key.encryption === 'pgp'
      ? asPgpMime(await encryptWithPgpKey(inner, key.publicKey, at))
      : asSmime(encryptWithCertificate(inner, key.publicKey, at))
  return Buffer.from([...fields.filter((field) => !isOfContent(field)), ...enclosed].join(END), 'latin1')
}
