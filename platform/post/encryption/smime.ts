import {
  constants,
  createCipheriv,
  createHash,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import {
  CMSVersion,
  ContentInfo,
  EncryptedContent,
  EncryptedContentInfo,
  EnvelopedData,
  IssuerAndSerialNumber,
  id_data,
  id_envelopedData,
  KeyTransRecipientInfo,
  RecipientIdentifier,
  RecipientInfo,
  RecipientInfos,
} from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  anyExtendedKeyUsage,
  Certificate,
  ExtendedKeyUsage,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_kp_emailProtection,
  KeyUsage,
  KeyUsageFlags,
} from '@peculiar/asn1-x509'
import { armourIn } from './armour.ts'
import { inFours, type KeyFault, type KeyRead, NotEncrypted } from './published-key.ts'

const RSA = '1.2.840.113549.1.1.1'
const AES_256_CBC = '2.16.840.1.101.3.4.1.42'
const NULL = new Uint8Array([5, 0]).buffer
const SHORTEST = 2048

interface Held {
  readonly x509: X509Certificate
  readonly certificate: Certificate
}

/** The first certificate in a text. */
const certificateIn = (text: string): Held | null => {
  const pem = armourIn(text, 'CERTIFICATE')
  if (pem === null) return null
  try {
    const x509 = new X509Certificate(pem)
    return { x509, certificate: AsnConvert.parse(x509.raw, Certificate) }
  } catch {
    return null
  }
}

const extensionOf = ({ certificate }: Held, id: string): ArrayBuffer | null =>
  certificate.tbsCertificate.extensions?.find(({ extnID }) => extnID === id)?.extnValue.buffer ?? null

/** Whether whoever issued it says that e-mail may be encrypted with it; where nothing is said of a use, every use is meant. */
const isForMail = (held: Held): boolean => {
  const usage = extensionOf(held, id_ce_keyUsage)
  const extended = extensionOf(held, id_ce_extKeyUsage)
  const purposes = extended === null ? null : [...AsnConvert.parse(extended, ExtendedKeyUsage)]
  return (
    (usage === null ||
      (AsnConvert.parse(usage, KeyUsage).toNumber() & KeyUsageFlags.keyEncipherment) !== 0) &&
    (purposes === null ||
      purposes.some((one) => one === id_kp_emailProtection || one === anyExtendedKeyUsage))
  )
}

const faultOf = (held: Held, at: Date): KeyFault | null => {
  const { validFromDate, validToDate, publicKey } = held.x509
  if (validToDate < at) return 'key-expired'
  if (validFromDate > at) return 'key-not-yet'
  if (!isForMail(held)) return 'key-without-encryption'
  const { modulusLength = 0 } = publicKey.asymmetricKeyDetails ?? {}
  return publicKey.asymmetricKeyType === 'rsa' && modulusLength >= SHORTEST ? null : 'key-not-safe'
}

/** Reads a certificate. Whether it was revoked, or who issued it, nobody is asked: two people compare its fingerprint. */
export const readCertificate = (text: string, at: Date): KeyRead => {
  const held = certificateIn(text)
  if (held === null) return { usable: false, fault: 'key-unreadable' }
  const fault = faultOf(held, at)
  if (fault !== null) return { usable: false, fault }
  const fingerprint = inFours(createHash('sha256').update(held.x509.raw).digest('hex'))
  return { usable: true, fingerprint, expiresAt: held.x509.validToDate }
}

/** RFC 8551 enveloped-data (RFC 5652, 6): for the one certificate, with algorithms that every receiver has to know. */
export const encryptWithCertificate = (entity: Buffer, text: string, at: Date): Buffer => {
  const held = certificateIn(text)
  const fault = held === null ? 'key-unreadable' : faultOf(held, at)
  if (held === null || fault !== null) throw new NotEncrypted(fault ?? 'key-unreadable')
  const { issuer, serialNumber } = held.certificate.tbsCertificate
  const key = randomBytes(32)
  const start = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', key, start)
  const content = Buffer.concat([cipher.update(entity), cipher.final()])
  const recipient = new KeyTransRecipientInfo({
    version: CMSVersion.v0,
    rid: new RecipientIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }),
    }),
    keyEncryptionAlgorithm: new AlgorithmIdentifier({ algorithm: RSA, parameters: NULL }),
    encryptedKey: new OctetString(
      publicEncrypt({ key: held.x509.publicKey, padding: constants.RSA_PKCS1_PADDING }, key),
    ),
  })
  const enveloped = new EnvelopedData({
    version: CMSVersion.v0,
    recipientInfos: new RecipientInfos([new RecipientInfo({ ktri: recipient })]),
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: id_data,
      contentEncryptionAlgorithm: new AlgorithmIdentifier({
        algorithm: AES_256_CBC,
        parameters: AsnConvert.serialize(new OctetString(start)),
      }),
      encryptedContent: new EncryptedContent({ value: new OctetString(content) }),
    }),
  })
  const info = new ContentInfo({ contentType: id_envelopedData, content: AsnConvert.serialize(enveloped) })
  return Buffer.from(AsnConvert.serialize(info))
}
