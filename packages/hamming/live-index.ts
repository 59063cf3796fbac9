import { advance, breathe, workThrough } from './background.ts'
import { twice } from './build.ts'
import { type Batches, Bulk, batchesOf } from './bulk.ts'
import { PLACE_BITS_AT_MOST, RADIUS_AT_MOST, shapeFor } from './chunks.ts'
import { spread } from './fingerprint.ts'
import type { Ground } from './ground.ts'
import type { HammingIndex } from './hamming-index.ts'
import type { Kernel, KernelName } from './kernel.ts'
import { FINGERPRINT_BYTES, FINGERPRINT_WORDS } from './layout.ts'
import { Found, type Match } from './matches.ts'
import { chooseInputs, mergeParts } from './merge.ts'
import type { Segment } from './segment.ts'
import { Tail } from './tail.ts'
import type { Work } from './work.ts'

/** Milliseconds that work in the background takes at a time. */
const SLICE = 2
const STEP = 1024
const TAILS_AT_MOST = 4
const SEGMENT_AT_MOST = 2 ** PLACE_BITS_AT_MOST

type Merge = {
  readonly work: Work<Segment>
  readonly inputs: ReadonlySet<Segment | Tail>
  readonly gone: Set<number>
}

/** Sorted segments of very different sizes, and behind them short tails that are compared one by one. */
export class LiveIndex implements HammingIndex {
  private readonly ground: Ground
  private readonly found = new Found()
  private readonly query = new Uint32Array(FINGERPRINT_WORDS)
  private segments: Segment[] = []
  private fullTails: Tail[] = []
  private tail: Tail
  private merge: Merge | undefined
  private merging: Promise<void> = Promise.resolve()
  private failure: { readonly error: unknown } | undefined
  private publishing: Promise<void> = Promise.resolve()
  /** For each load under way: what was added or withdrawn meanwhile. */
  private readonly loads = new Set<Set<number>>()

  constructor(kernel: Kernel, shape: Ground['shapeFor'] = shapeFor) {
    this.ground = { kernel, take: this.found.take, shapeFor: shape }
    this.tail = new Tail(this.ground)
  }

  get kernel(): KernelName {
    return this.ground.kernel.name
  }

  get size(): number {
    return this.parts().reduce((sum, { live }) => sum + live, 0)
  }

  get memory(): number {
    return this.parts().reduce((sum, part) => sum + part.bytes, 0)
  }

  has(entry: number): boolean {
    return this.parts().some((part) => part.has(checkedEntry(entry)))
  }

  search(fingerprint: Uint8Array, radius: number): Match[] {
    spread(checkedFingerprint(fingerprint), this.query)
    for (const part of this.parts()) part.search(this.query, checkedRadius(radius))
    return this.found.sorted()
  }

  scan(fingerprint: Uint8Array, radius: number): Match[] {
    spread(checkedFingerprint(fingerprint), this.query)
    for (const part of this.parts()) part.scan(this.query, checkedRadius(radius))
    return this.found.sorted()
  }

  add(fingerprint: Uint8Array, entry: number): void {
    spread(checkedFingerprint(fingerprint), this.query)
    this.withdraw(entry)
    this.tail.add(this.query, entry)
    // Whoever adds without a pause does some of the merging, so that the tails stay few.
    if (this.fullTails.length > TAILS_AT_MOST && this.merge) this.continueMerge(this.merge)
    if (!this.tail.full) return
    this.fullTails.push(this.tail)
    this.tail = new Tail(this.ground)
    this.startMerge()
  }

  withdraw(entry: number): boolean {
    checkedEntry(entry)
    for (const gone of this.loads) gone.add(entry)
    if (!this.parts().some((part) => part.withdraw(entry))) return false
    this.merge?.gone.add(entry)
    this.startMerge()
    return true
  }

  async load(batches: Batches): Promise<void> {
    const gone = new Set<number>()
    this.loads.add(gone)
    try {
      const loaded = await this.build(batches)
      // One after the other, so that a number in two loads at once is seen by the later one.
      const published = this.publishing.then(() => this.publish(loaded, gone))
      this.publishing = published.catch(() => undefined)
      await published
    } finally {
      this.loads.delete(gone)
    }
  }

  async settle(): Promise<void> {
    while (this.merge) await this.merging
    if (this.failure) throw this.failure.error
  }

  private async publish(loaded: readonly Segment[], gone: Set<number>): Promise<void> {
    const replaced = await workThrough(this.findPresent(loaded), SLICE)
    this.loads.delete(gone)
    for (const entry of replaced) if (!gone.has(entry)) this.withdraw(entry)
    for (const entry of gone) for (const segment of loaded) segment.withdraw(entry)
    this.segments.push(...loaded)
    this.startMerge()
  }

  private parts(): (Segment | Tail)[] {
    return [this.tail, ...this.fullTails, ...this.segments]
  }

  private async build(batches: Batches): Promise<Segment[]> {
    const loaded: Segment[] = []
    const newBulk = () => new Bulk(this.ground)
    let bulk = newBulk()
    for await (const batch of batchesOf(batches)) {
      for (let from = 0; from < batch.entries.length; ) {
        if (bulk.length === SEGMENT_AT_MOST) {
          loaded.push(await workThrough(bulk.toSegment(), SLICE))
          bulk = newBulk()
        }
        const to = Math.min(batch.entries.length, from + SEGMENT_AT_MOST - bulk.length)
        bulk.append(batch, from, to)
        from = to
      }
    }
    if (bulk.length > 0) loaded.push(await workThrough(bulk.toSegment(), SLICE))
    return loaded
  }

  /** Which of the loaded entries are present already. */
  private *findPresent(loaded: readonly Segment[]): Work<number[]> {
    const present: number[] = []
    if (this.size === 0 && loaded.length < 2) return present
    for (const [which, segment] of loaded.entries()) {
      for (let place = 0; place < segment.length; place++) {
        const entry = segment.entryAt(place)
        if (loaded.slice(0, which).some((earlier) => earlier.has(entry))) throw twice(entry)
        if (this.parts().some((part) => part.has(entry))) present.push(entry)
        if (place % STEP === 0) yield
      }
    }
    return present
  }

  private startMerge(): void {
    if (this.merge) return
    const inputs = chooseInputs(this.fullTails, this.segments)
    if (inputs.length === 0) return
    const work = mergeParts(this.ground, inputs)
    this.merge = { work, inputs: new Set(inputs), gone: new Set() }
    this.failure = undefined
    this.merging = this.mergeInBackground()
  }

  private async mergeInBackground(): Promise<void> {
    for (let { merge } = this; merge; { merge } = this) {
      await breathe()
      if (this.merge) this.continueMerge(this.merge)
    }
  }

  private continueMerge(merge: Merge): void {
    let merged: Segment
    try {
      const done = advance(merge.work, SLICE)
      if (!done) return
      merged = done.result
    } catch (error) {
      // Most likely no memory for a second copy: the parts stay as they are, and answer as they did.
      this.merge = undefined
      this.failure = { error }
      return
    }
    for (const entry of merge.gone) merged.withdraw(entry)
    this.fullTails = this.fullTails.filter((tail) => !merge.inputs.has(tail))
    this.segments = this.segments.filter((segment) => !merge.inputs.has(segment))
    if (merged.live > 0) this.segments.push(merged)
    this.merge = undefined
    this.startMerge()
  }
}

const checkedFingerprint = (fingerprint: Uint8Array): Uint8Array => {
  if (fingerprint.length === FINGERPRINT_BYTES) return fingerprint
  throw new RangeError(`a fingerprint has ${FINGERPRINT_BYTES} bytes, not ${fingerprint.length}`)
}

const checkedRadius = (radius: number): number => {
  if (Number.isInteger(radius) && radius >= 0 && radius <= RADIUS_AT_MOST) return radius
  throw new RangeError(`the radius is a whole number from 0 to ${RADIUS_AT_MOST}, not ${radius}`)
}

const checkedEntry = (entry: number): number => {
  if (entry >>> 0 === entry) return entry
  throw new RangeError(`an entry is a whole number from 0 to 4294967295, not ${entry}`)
}
