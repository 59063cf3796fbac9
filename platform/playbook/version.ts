import type { Day } from '@vigie/kernel'

/** What became of a proposal: somebody else said yes, it was let go, or another took its place. */
export const RULING_WAYS = ['confirmed', 'declined', 'replaced'] as const
export type RulingWay = (typeof RULING_WAYS)[number]

export interface Ruling {
  readonly way: RulingWay
  readonly by: string
  readonly at: Date
  readonly why: string | null
}

/** A version as it holds. */
export interface HeldVersion {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly number: number
  readonly holdsFrom: Day
  /** Whatever the module says that knows this kind of document. */
  readonly content: unknown
}

/** A version of a document: by whom, why, and what became of it. */
export interface Version extends HeldVersion {
  readonly complete: boolean
  readonly why: string | null
  /** The number of the version that it takes up again. */
  readonly restores: number | null
  /** Null where it came with Vigie. */
  readonly proposedBy: string | null
  readonly proposedAt: Date | null
  readonly ruling: Ruling | null
}

/** A proposal that waits for a second person. */
export const isOpen = ({ proposedBy, ruling }: Version): boolean => proposedBy !== null && ruling === null

/** Whether two people stand behind it, or it came with Vigie. */
export const isAgreed = ({ proposedBy, ruling }: Version): boolean =>
  proposedBy === null || ruling?.way === 'confirmed'

/** Of the versions of one document, newest first, the one in force on that day. */
export const heldOn = <One extends Version>(versions: readonly One[], day: Day): One | null =>
  versions.find((version) => isAgreed(version) && version.holdsFrom <= day) ?? null

export interface DocumentView<One extends Version = Version> {
  readonly kind: string
  readonly name: string
  readonly held: One | null
  /** Agreed, and in force from a later day. */
  readonly coming: One | null
  readonly open: One | null
  /** Newest first. */
  readonly history: readonly One[]
}

/** The documents that these versions are of, each with what holds on that day and what waits. */
export const byDocument = <One extends Version>(versions: readonly One[], day: Day): DocumentView<One>[] =>
  [...Map.groupBy(versions, ({ kind, name }) => `${kind}/${name}`).values()].flatMap((history) => {
    const [newest] = history
    if (!newest) return []
    const held = heldOn(history, day)
    return [
      {
        kind: newest.kind,
        name: newest.name,
        held,
        coming:
          history.find(
            (one) => isAgreed(one) && one.holdsFrom > day && (held === null || one.number > held.number),
          ) ?? null,
        open: history.find(isOpen) ?? null,
        history,
      },
    ]
  })
