import type { Desk } from '@vigie/platform/operation'
import { selectEntries } from './entry-rows.ts'

/** One line of the audit, as the data-protection officer reads it. */
export interface Entry {
  readonly at: Date
  readonly actorKind: string
  readonly actor: string | null
  readonly act: string
  readonly subject: string
}

/** The latest lines, newest first; of one subject or one person where that is asked. */
export const findEntries = (
  desk: Desk,
  wanted: { subject?: string; actor?: string; before?: Date; most: number },
): Promise<Entry[]> => selectEntries(desk.db, wanted)
