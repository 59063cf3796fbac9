import type { SigningKey } from '../keys/signing-key.ts'

/** Documents that are kept as evidence, each with the `typ` of its JWS, so that none can be taken for another. */
export const DOCUMENT_TYPES = {
  receipt: 'vigie-receipt+jws',
  decision: 'vigie-decision+jws',
  register: 'vigie-register+jws',
} as const
export type DocumentKind = keyof typeof DOCUMENT_TYPES

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A document as a compact JWS (RFC 7515, RFC 8037): it proves itself years later, without the request that it came with. */
export const signDocument = async (
  kind: DocumentKind,
  document: object,
  key: SigningKey,
): Promise<string> => {
  const header = { alg: 'EdDSA', typ: DOCUMENT_TYPES[kind], kid: key.keyid }
  const content = `${encoded(header)}.${encoded(document)}`
  const signature = await key.sign(Buffer.from(content, 'ascii'))
  return `${content}.${Buffer.from(signature).toString('base64url')}`
}
