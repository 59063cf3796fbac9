import type { FoundBy } from './found-by.ts'

/** What a notice says about an item of the case. */
export interface PreparedItem {
  readonly item: string
  readonly verdict: string
  /** Art. 22(1): of a minor, as far as anybody could determine. */
  readonly isInsideArea: boolean
  readonly address: string
  readonly objectReference: string | null
  readonly foundBy: FoundBy
  /** Whether anybody looked; otherwise it was recognised by its fingerprint at that moment. */
  readonly isSeen: boolean
  readonly observedAt: Date
  readonly article: string
  readonly nature: string
  readonly ageBand: string
  readonly act: string
  /** The medium on which those who looked agree; null where nobody said. */
  readonly media: string | null
}

/** An item as it is prepared, with every item of a case that is the same content: itself, and what it was recognised by. */
export interface ItemToPrepare extends PreparedItem {
  readonly sameAs: readonly string[]
}
