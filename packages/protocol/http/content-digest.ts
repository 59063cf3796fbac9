import { createHash } from 'node:crypto'
import { readByteSequences } from './structured-fields.ts'

const ALGORITHMS = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const

/** The `Content-Digest` of a body (RFC 9530), by which it is also named in a receipt. */
export const contentDigest = (body: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`

/** Whether a `Content-Digest` is of this body: one algorithm at least is known, and none that is known says otherwise. */
export const isDigestOf = (field: string, body: Uint8Array): boolean => {
  const said = readByteSequences(field)
  if (!said) return false
  const known = Object.entries(ALGORITHMS).flatMap(([name, algorithm]) => {
    const bytes = said.get(name)
    return bytes ? [createHash(algorithm).update(body).digest().equals(bytes)] : []
  })
  return known.length > 0 && known.every((holds) => holds)
}
