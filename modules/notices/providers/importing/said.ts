import { type Day, dayOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type Origin, type Sourced, UNSAID_IN_FILE } from '../channel.ts'
import type { DirectoryRow } from './directory-row.ts'

/** What became of one thing in a row. What a person noted at the desk, no file changes. */
export const OUTCOMES = ['added', 'changed', 'proposed', 'unchanged', 'kept-by-desk', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const THINGS = ['provider', 'service', 'contact-point', 'channel'] as const
export type Thing = (typeof THINGS)[number]
export interface Said {
  readonly thing: Thing
  readonly outcome: Outcome
  /** Why it was refused. */
  readonly word?: string
}

export const refused = (thing: Thing, word: string): Said => ({ thing, outcome: 'refused', word })

export const sourcedIn = (desk: Desk, row: DirectoryRow, origin: Origin): Sourced => ({
  origin,
  source: row.source ?? UNSAID_IN_FILE,
  sourceDay: (row.source_day ?? dayOf(desk.now)) satisfies Day,
})
