import { blindIndex, type LookupKeys } from '@vigie/platform/vault'
import { codeFrom } from './code.ts'

/** What stands for one sending: the same notice sent twice has the same marks and the same code. */
export interface Submission {
  readonly mark: Buffer
  readonly body: Buffer
  readonly code: string
}

/** `who` is whoever sends it, `key` their own name for it, `words` everything that was sent, in a fixed order. */
export const submissionOf = (
  lookup: LookupKeys,
  { who, key, words }: { who: string; key: string; words: readonly unknown[] },
): Submission => {
  const derive = (use: string, ...parts: readonly unknown[]): Buffer =>
    blindIndex(lookup.receiptSeed, JSON.stringify(['incoming', use, ...parts]))
  return {
    mark: derive('mark', who, key),
    body: derive('body', who, key, words),
    // The words count too: two people who chose the same key must not get the same code.
    code: codeFrom(derive('code', who, key, words)),
  }
}
