import type { Desk } from '@vigie/platform/operation'
import type { Entry } from './entry.ts'
import { selectEntries } from './entry-rows.ts'

/**
 * The latest lines, newest first; of one subject or one person where that is asked. Further ones are asked for by the id of
 * the last line seen: whole days of lines have one moment.
 */
export const findEntries = (
  desk: Desk,
  wanted: { subject?: string; actor?: string; after?: string; most: number },
): Promise<Entry[]> => selectEntries(desk.db, wanted)
