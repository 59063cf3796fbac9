import type { Desk } from '@vigie/platform/operation'
import type { Entry } from './entry.ts'
import { selectEntries } from './entry-rows.ts'

/** The latest lines, newest first; of one subject or one person where that is asked. */
export const findEntries = (
  desk: Desk,
  wanted: { subject?: string; actor?: string; before?: Date; most: number },
): Promise<Entry[]> => selectEntries(desk.db, wanted)
