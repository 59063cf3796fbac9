import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { holds, readKeyId } from '../keys/signing-key.ts'
import { ProtocolProblem } from '../problems.ts'
import { DOCUMENT_TYPES, type DocumentKind } from './sign-document.ts'

/** A header with `crit`, or with anything else that this protocol does not use, is refused: it would ask for more than is checked. */
const headerSchema = z.strictObject({ alg: z.enum(['EdDSA', 'Ed25519']), typ: z.string(), kid: z.string() })

const decoder = new TextDecoder('utf-8', { fatal: true })

const decoded = (part: string): unknown => {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.toString('base64url') !== part) return undefined
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return value
  } catch {
    return undefined
  }
}

export interface ReadDocument<Document> {
  readonly document: Document
  /** The origin whose key signed it. */
  readonly signer: string
  readonly keyid: string
}

/** Verifies a document and gives what it says, if it is of this kind and of this signer. Throws a `ProtocolProblem`. */
export const readDocument = async <Document>(
  kind: DocumentKind,
  schema: z.ZodType<Document>,
  signed: string,
  { keyOf, signer }: { keyOf(keyid: string): Promise<KeyObject | null> | KeyObject | null; signer: string },
): Promise<ReadDocument<Document>> => {
  const problem = (detail: string) => new ProtocolProblem('malformed', { detail })
  const [head = '', body = '', tail = '', ...more] = signed.split('.')
  const header = headerSchema.safeParse(decoded(head)).data
  if (!header || more.length > 0) throw problem(`not a signed ${kind}`)
  if (header.typ !== DOCUMENT_TYPES[kind]) throw problem(`a ${header.typ} is not a ${kind}`)
  const named = readKeyId(header.kid)
  if (named?.origin !== signer) throw new ProtocolProblem('signature-invalid', { detail: 'another signer' })
  const key = await keyOf(header.kid)
  if (!key) throw new ProtocolProblem('unknown-key')
  const signature = Buffer.from(tail, 'base64url')
  if (
    signature.toString('base64url') !== tail ||
    !holds(key, Buffer.from(`${head}.${body}`, 'ascii'), signature)
  ) {
    throw new ProtocolProblem('signature-invalid')
  }
  const { data, error } = schema.safeParse(decoded(body))
  if (data === undefined) throw problem(`the ${kind} is not valid: ${error?.issues[0]?.message ?? ''}`)
  return { document: data, signer, keyid: header.kid }
}
