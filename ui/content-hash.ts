import { createHash } from 'node:crypto'

/** Eight characters that change when the content does: a file under such a name may be kept for ever. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8)
