import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { NewPasskey, UsedPasskey } from './passkey-answers.ts'

const FLAGS = { present: 1, verified: 4, attested: 64 } as const

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Buffer): string => data.toString('base64url')

const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
const bytes = (data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 255]), data])

/** A passkey in software, for tests: ES256, no attestation. It does what a telephone does when a finger is on it. */
export const softwareAuthenticator = (site: { origin: string }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const rpIdHash = sha256(new URL(site.origin).hostname)
  let counter = 0
  let owner: string | null = null

  const clientData = (type: string, challenge: string, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const head = (flags: number, at: number): Buffer => {
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flags)
    tail.writeUInt32BE(at, 1)
    return Buffer.concat([rpIdHash, tail])
  }
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 32]),
    Buffer.from(y, 'base64url'),
  ])

  return {
    /** Answers a request to make a passkey. */
    make: (options: { challenge: string; user: { id: string } }, origin = site.origin): NewPasskey => {
      owner = options.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = Buffer.concat([
        head(FLAGS.present | FLAGS.verified | FLAGS.attested, counter),
        Buffer.alloc(16),
        length,
        id,
        coseKey,
      ])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(authData),
      ])
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options.challenge, origin)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      }
    },
    /** Answers a request to sign in. `as` plays a copy of the key, a page elsewhere, or nobody at the device. */
    use: (
      options: { challenge: string },
      as: { counter?: number; origin?: string; unverified?: boolean } = {},
    ): UsedPasskey => {
      counter = as.counter ?? counter + 1
      const authData = head(as.unverified ? FLAGS.present : FLAGS.present | FLAGS.verified, counter)
      const said = clientData('webauthn.get', options.challenge, as.origin ?? site.origin)
      const signature = createSign('SHA256').update(authData).update(sha256(said)).sign(privateKey)
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(said),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
          userHandle: owner,
        },
      }
    },
  }
}
