import type { Letterhead } from '@vigie/platform/operation'
import { z } from 'zod'

/** What sort of capture is kept elsewhere. */
export const CAPTURE_SORTS = ['screenshot', 'page-archive', 'file', 'recording', 'headers', 'other'] as const
export type CaptureSort = (typeof CAPTURE_SORTS)[number]

export const CUSTODY_EVENTS = ['made', 'handed-to-police', 'returned', 'destroyed'] as const
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number]
/** Those that somebody notes; that it was made is noted with it. */
export const LATER_EVENTS = ['handed-to-police', 'returned', 'destroyed'] as const satisfies CustodyEvent[]
export type LaterEvent = (typeof LATER_EVENTS)[number]

export interface Custody {
  readonly turn: number
  readonly event: CustodyEvent
  readonly at: Date
  /** The number of the police’s own report, with what was handed to them. */
  readonly theirReference: string | null
  readonly by: string
}

/** A capture of what was seen of an item, kept elsewhere. */
export interface Capture {
  readonly id: string
  readonly item: string
  /** SHA-256, hexadecimal; empty once its time is over. */
  readonly sha256: string
  readonly sort: CaptureSort
  /** Where it is kept, by the house’s own name for it. */
  readonly store: string
  readonly seenAt: Date
  readonly by: string
  readonly recordedAt: Date
  /** Who had it, from its making on. */
  readonly custody: readonly Custody[]
  /** Where else the very same hash stands. */
  readonly known: {
    readonly lists: readonly string[]
    readonly items: readonly { readonly case: number; readonly item: number }[]
  }
}

/** What can happen to it next; nothing once it is destroyed. */
export const nextEvents = ({ custody }: Pick<Capture, 'custody'>): readonly LaterEvent[] => {
  const last = custody.at(-1)?.event
  if (last === undefined || last === 'destroyed') return []
  return last === 'handed-to-police' ? ['returned', 'destroyed'] : ['handed-to-police', 'destroyed']
}

const Particulars = z.object({ evidenceStores: z.string().nullable().default(null) })

/** The places in which the house keeps captures, as the operator named them. */
export const storesOf = ({ particulars }: Letterhead): readonly string[] =>
  (Particulars.parse(particulars).evidenceStores ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** A moment as somebody types it: a day, and a time of it. */
export const momentFields = { day: z.iso.date(), time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }
