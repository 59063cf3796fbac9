import {
  constants,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  sign,
} from 'node:crypto'
import { ContentInfo, EnvelopedData } from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'

const COMMON_NAME = '2.5.4.3'
const SHA_256_WITH_RSA = '1.2.840.113549.1.1.11'

interface Wanted {
  readonly from?: Date
  readonly until?: Date
  readonly usage?: number
  readonly purposes?: readonly string[]
  readonly bits?: number
}

const named = (name: string): Name =>
  new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new AttributeValue({ utf8String: name }) }),
    ]),
  ])

const asPem = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`

/** A certificate that a made-up owner issued to itself, and what opens what is enclosed for it. */
export const makeCertificate = (wanted: Wanted = {}) => {
  const { from = new Date('2026-01-01T00:00:00Z'), until = new Date('2049-01-01T00:00:00Z') } = wanted
  const { usage = KeyUsageFlags.keyEncipherment, purposes = ['1.3.6.1.5.5.7.3.4'], bits = 2048 } = wanted
  const pair = generateKeyPairSync('rsa', { modulusLength: bits })
  const algorithm = new AlgorithmIdentifier({ algorithm: SHA_256_WITH_RSA, parameters: null })
  const tbs = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array([1, ...randomBytes(8)]).buffer,
    signature: algorithm,
    issuer: named('desk@provider.example'),
    subject: named('desk@provider.example'),
    validity: new Validity({ notBefore: from, notAfter: until }),
    subjectPublicKeyInfo: AsnConvert.parse(
      pair.publicKey.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    ),
    extensions: new Extensions([
      new Extension({
        extnID: id_ce_keyUsage,
        critical: true,
        extnValue: new OctetString(AsnConvert.serialize(new KeyUsage(usage))),
      }),
      new Extension({
        extnID: id_ce_extKeyUsage,
        extnValue: new OctetString(AsnConvert.serialize(new ExtendedKeyUsage([...purposes]))),
      }),
    ]),
  })
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbs)), pair.privateKey)
  const certificate = new Certificate({
    tbsCertificate: tbs,
    signatureAlgorithm: algorithm,
    signatureValue: new Uint8Array(signature).buffer,
  })
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { publicKey: asPem(new Uint8Array(AsnConvert.serialize(certificate))), privateKey }
}

/** Opens an enveloped message as its receiver does. */
export const openEnveloped = (message: Buffer, privateKey: string): Buffer => {
  const { content } = AsnConvert.parse(message, ContentInfo)
  const { recipientInfos, encryptedContentInfo } = AsnConvert.parse(content, EnvelopedData)
  const [recipient] = recipientInfos
  const { encryptedContent, contentEncryptionAlgorithm } = encryptedContentInfo
  const { parameters } = contentEncryptionAlgorithm
  if (!recipient?.ktri || !encryptedContent?.value || !parameters) throw new Error('not for one receiver')
  const key = privateDecrypt(
    { key: createPrivateKey(privateKey), padding: constants.RSA_PKCS1_PADDING },
    new Uint8Array(recipient.ktri.encryptedKey.buffer),
  )
  const start = new Uint8Array(AsnConvert.parse(parameters, OctetString).buffer)
  const decipher = createDecipheriv('aes-256-cbc', key, start)
  return Buffer.concat([decipher.update(new Uint8Array(encryptedContent.value.buffer)), decipher.final()])
}
