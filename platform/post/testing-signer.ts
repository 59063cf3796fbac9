import { generateKeyPairSync } from 'node:crypto'
import { sealMessage } from 'mailauth/lib/arc/index.js'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** What a domain publishes so that what is signed here holds. */
export const KEY_RECORD = `v=DKIM1; k=rsa; p=${pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
export const SELECTOR = 'one'

/** The name under which that stands. */
export const keyNameOf = (domain: string): string => `${SELECTOR}._domainkey.${domain}`

/** A mail as the server of this domain lets it out: signed. */
export const signedFor = async (
  domain: string,
  raw: Buffer,
  { most, at = new Date() }: { most?: number; at?: Date } = {},
): Promise<Buffer> => {
  const by = {
    signingDomain: domain,
    selector: SELECTOR,
    privateKey,
    ...(most === undefined ? {} : { maxBodyLength: most }),
  }
  const { signatures } = await dkimSign(raw, { ...by, signTime: at, signatureData: [by] })
  return Buffer.concat([Buffer.from(signatures), raw])
}

/** A mail as a server that forwards it seals it. */
export const sealedFor = async (domain: string, raw: Buffer): Promise<Buffer> => {
  const seal = await sealMessage(raw, {
    signingDomain: domain,
    selector: SELECTOR,
    privateKey,
    authResults: `${domain}; dkim=pass; dmarc=pass`,
    cv: 'none',
  })
  return Buffer.concat([seal, raw])
}
