import type { Format } from '../formats/format.ts'
import type { Rights } from '../matching/look-up.ts'
import type { Source } from '../words.ts'

/** A list of fingerprints, whose it is, and what its owner lets us do. */
export type List = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly source: Source
  readonly format: Format
  readonly rights: Rights
  /** Which turn of its rights this is. */
  readonly turn: number
}

export type ListView = List & {
  readonly entries: number
  readonly withdrawn: number
  readonly lastImport: Date | null
}
