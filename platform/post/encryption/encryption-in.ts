import type { ReceivedMail } from '../received-mail.ts'
import { armourIn } from './armour.ts'
import type { Encryption } from './published-key.ts'

/** What somebody enclosed for the owner of a key, as a program that has the key takes it. */
export interface EncryptedMail {
  readonly encryption: Encryption
  /** Armoured; null where it is longer than anybody copies. */
  readonly armoured: string | null
}

const LONGEST = 200_000
const PKCS7 = /^application\/(?:x-)?pkcs7-mime/

const shortEnough = (armoured: string): string | null => (armoured.length > LONGEST ? null : armoured)

const pgpIn = ({ marks, attachments, text }: ReceivedMail): string | null => {
  const isPgpMime =
    /^multipart\/encrypted/.test(marks.contentType) ||
    attachments.some(({ contentType }) => contentType === 'application/pgp-encrypted')
  if (!isPgpMime) return armourIn(text, 'PGP MESSAGE')
  const [enclosed = ''] = attachments.flatMap(
    ({ content }) => armourIn(content.toString('latin1'), 'PGP MESSAGE') ?? [],
  )
  return enclosed
}

const smimeIn = ({ marks, attachments }: ReceivedMail): string | null => {
  const enclosed = attachments.find(({ contentType }) => PKCS7.test(contentType))
  if (enclosed === undefined) return PKCS7.test(marks.contentType) ? '' : null
  const lines = enclosed.content.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN PKCS7-----', ...lines, '-----END PKCS7-----'].join('\n')
}

/** What of a mail is enclosed for the owner of a key, so that its words say nothing; null where nothing is. */
export const encryptionIn = (mail: ReceivedMail): EncryptedMail | null => {
  const pgp = pgpIn(mail)
  if (pgp !== null) return { encryption: 'pgp', armoured: shortEnough(pgp) }
  const smime = smimeIn(mail)
  return smime === null ? null : { encryption: 'smime', armoured: shortEnough(smime) }
}
