import { randomBytes } from 'node:crypto'
import { blindIndex, type LookupKeys } from '@vigie/platform/vault'

/** What stands for one sending: the same thing sent twice has the same id, the same marks and the same receipt. */
export interface Submission {
  readonly id: string
  readonly mark: Buffer
  readonly body: Buffer
  /** Ten bytes and more from which the receipt is made. Nobody can make them without the keys of the house. */
  readonly seed: Buffer
}

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  const variant = '89ab'[Number(`0x${hex[16]}`) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** Without a key of the sender's every sending is its own. `words` is everything that was sent, in a fixed order. */
export const submissionOf = (
  lookup: LookupKeys,
  of: string,
  key: string | undefined,
  words: readonly unknown[],
): Submission => {
  const own = key ?? randomBytes(32).toString('base64url')
  const derive = (use: string, ...parts: readonly unknown[]): Buffer =>
    blindIndex(lookup.receiptSeed, JSON.stringify([of, use, ...parts]))
  return {
    id: uuidOf(derive('id', own, words)),
    mark: derive('mark', own),
    body: derive('body', own, words),
    // The body counts too: two senders who chose the same key must not get the same receipt.
    seed: derive('receipt', own, words),
  }
}
