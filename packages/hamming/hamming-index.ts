import type { Batches } from './bulk.ts'
import type { KernelName } from './kernel.ts'
import type { Match } from './matches.ts'

export type HammingIndex = {
  readonly kernel: KernelName
  /** How many entries answer now. */
  readonly size: number
  /** Bytes held by all parts. */
  readonly memory: number
  /**
   * Builds from many fingerprints at once, from one batch or from batches as they come. Queries go on meanwhile; all of
   * it answers from the moment the promise resolves. A number that is present already gets the new fingerprint; what is
   * added or withdrawn while the load runs wins over the load. The same number twice in one load is a RangeError, and
   * then nothing is loaded.
   */
  load(batches: Batches): Promise<void>
  /** Answers at once. A number that is present already gets the new fingerprint. */
  add(fingerprint: Uint8Array, entry: number): void
  /** Never answers again, from this moment. False when the number was not present. */
  withdraw(entry: number): boolean
  has(entry: number): boolean
  /** Every entry within the radius (0 to 31), nearest first, then by number. */
  search(fingerprint: Uint8Array, radius: number): Match[]
  /** The same answer by comparing with every fingerprint: to check against, or to measure. */
  scan(fingerprint: Uint8Array, radius: number): Match[]
  /** Resolves when what is merged in the background is done; rejects when there was no memory for it. */
  settle(): Promise<void>
}
