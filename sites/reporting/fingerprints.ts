import { z } from 'zod'

/** Made on the visitor's device: PDQ, its quality, SHA-256, SHA-1, MD5. */
const line = /^[0-9a-f]{64} (?:100|[1-9]?\d) [0-9a-f]{64} [0-9a-f]{40} [0-9a-f]{32}$/

/** What a page sent, each once; what no page of ours sends is left out. */
export const readFingerprints = (sent: readonly string[]): readonly string[] =>
  [...new Set(sent)].filter((one) => line.test(one))

const Parts = z.tuple([z.string(), z.coerce.number(), z.string(), z.string(), z.string()])

/** The same as the lists take it. */
export const asFingerprint = (sent: string) => {
  const [pdq, quality, sha256, sha1, md5] = Parts.parse(sent.split(' '))
  return { pdq, quality, sha256, sha1, md5 }
}
