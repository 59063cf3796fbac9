import { type Desk, staffOf } from '@vigie/platform/operation'
import { refuse } from './refusals.ts'
import { insertReadings, selectPosition } from './unread-rows.ts'

/** The actor has read this mailbox as far as that message: a message that came while they read stays to be read. */
export const noteRead = async (desk: Desk, report: string, upTo: string): Promise<void> => {
  const position = await selectPosition(desk.db, report, upTo)
  if (position === null) throw refuse('no-such-message')
  await insertReadings(desk.db, { report, position, by: staffOf(desk), at: desk.now })
}
