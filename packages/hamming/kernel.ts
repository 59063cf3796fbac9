/**
 * The inner loops, over one linear memory, once in WebAssembly and once in TypeScript: same functions, same memory,
 * same answers. All addresses are bytes. `offsets` points behind one word that is always zero: a bucket's places run
 * from `offsets[bucket - 1]` to `offsets[bucket]` once it is filled.
 */
export type Kernel = {
  readonly name: KernelName
  /** A zeroed memory of at least so many bytes; `take` is called with every load of matches. */
  room(bytes: number, take: Take): Room
}

export const KERNELS = ['wasm', 'typescript'] as const
export type KernelName = (typeof KERNELS)[number]

/** So many pairs of entry number and distance lie at MATCHES. */
export type Take = (words: Uint32Array, count: number) => void

export type Room = Loops & {
  /** The memory as 32-bit words; another array after `grow`. */
  readonly words: Uint32Array<ArrayBuffer>
  grow(bytes: number): void
}

export type Loops = {
  /** Spreads the bits of the fingerprints in RAW and writes each with its number as a 36-byte record at `records`. */
  stage(count: number, records: number): void
  /** Counts the records by the first bits of their first word. */
  tally(records: number, from: number, to: number, bits: number, offsets: number): void
  /** Turns counts into first places; gives the running sum. */
  sum(offsets: number, from: number, to: number, running: number): number
  /** Moves the records to their buckets. */
  deal(
    records: number,
    from: number,
    to: number,
    bits: number,
    offsets: number,
    fingerprints: number,
    entries: number,
  ): void
  /** Sorts within each of the buckets. */
  order(offsets: number, from: number, to: number, fingerprints: number, entries: number): void
  /** Marks every fingerprint that equals the one before it. */
  repeats(fingerprints: number, from: number, to: number, marks: number): void
  /** Counts the unmarked fingerprints by `bits` bits from bit `start`, or, with `coded` not 0, by what code.ts makes of 24. */
  count(
    fingerprints: number,
    from: number,
    to: number,
    marks: number,
    start: number,
    bits: number,
    offsets: number,
    coded: number,
  ): void
  /** Writes to CANDIDATES the places whose bucket counts at least so many; says how many. No more than 8192 at a time. */
  dense(
    fingerprints: number,
    from: number,
    to: number,
    marks: number,
    start: number,
    bits: number,
    offsets: number,
    atLeast: number,
    coded: number,
  ): number
  /** Puts the places of the unmarked fingerprints in their buckets, with the next `extra` bits on top. */
  scatter(
    fingerprints: number,
    from: number,
    to: number,
    marks: number,
    start: number,
    bits: number,
    extra: number,
    placeBits: number,
    offsets: number,
    places: number,
  ): void
  /**
   * The same for chunks told as in code.ts: five bytes for each place, with the syndrome and bits of the next chunk. Places
   * may wait in the bins until `emptyBins`.
   */
  scatterCoded(
    fingerprints: number,
    from: number,
    to: number,
    marks: number,
    start: number,
    bits: number,
    offsets: number,
    places: number,
    bins: number,
  ): void
  /** Puts what waits in so many of the bins in its buckets. */
  emptyBins(bins: number, from: number, to: number, bits: number, offsets: number, places: number): void
  /** Counts entry numbers by their hash. */
  countEntries(entries: number, from: number, to: number, bits: number, offsets: number): void
  scatterEntries(
    entries: number,
    from: number,
    to: number,
    bits: number,
    offsets: number,
    places: number,
  ): void
  /** A place whose entry number stands twice in one of the buckets, or -1. */
  twice(entries: number, offsets: number, from: number, to: number, places: number): number
  /** Finds everything within the radius of QUERY through the tables and the clusters. */
  search(radius: number): void
  /** Compares QUERY with each of the places. */
  scan(radius: number, from: number, to: number): void
}
