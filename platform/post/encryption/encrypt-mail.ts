import { holdsPrivate, type KeyRead, NotEncrypted, type PublishedKey } from './published-key.ts'
import { encryptWithCertificate, readCertificate } from './smime.ts'

/** What a published key is good for on this day. */
export const readPublishedKey = ({ encryption, publicKey }: PublishedKey, at: Date): KeyRead => {
  if (holdsPrivate(publicKey)) return { usable: false, fault: 'key-private' }
  // A key of PGP stops a letter, and none is taken: nothing here reads one.
  return encryption === 'pgp' ? { usable: false, fault: 'key-not-safe' } : readCertificate(publicKey, at)
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
export const encryptMail = (raw: Buffer, key: PublishedKey, at: Date): Buffer => {
  if (holdsPrivate(key.publicKey)) throw new NotEncrypted('key-private')
  const { fields, body } = partsOf(raw)
  const inner = Buffer.concat([
    Buffer.from([...fields.filter(isOfContent), '', ''].join(END), 'latin1'),
    body,
  ])
  if (key.encryption === 'pgp') throw new NotEncrypted('key-not-safe')
  const enclosed = asSmime(encryptWithCertificate(inner, key.publicKey, at))
  return Buffer.from([...fields.filter((field) => !isOfContent(field)), ...enclosed].join(END), 'latin1')
}
