import type { Desk } from '@vigie/platform/operation'
import { selectNoticeByReference } from './notice-rows.ts'
import { refuse } from './refusals.ts'

/** The notice with this reference on its letter. Nothing of it is opened. */
export const getNoticeId = async (desk: Desk, reference: string): Promise<string> => {
  const id = await selectNoticeByReference(desk.db, reference)
  if (id === null) throw refuse('no-such-notice')
  return id
}
