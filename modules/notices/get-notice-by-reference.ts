import type { Desk } from '@vigie/platform/operation'
import { getNotice } from './find-notices-of-case.ts'
import type { NoticeView } from './notice.ts'
import { selectNoticeByReference } from './notice-rows.ts'
import { refuse } from './refusals.ts'

/** A notice by the reference that stands on its letter. */
export const getNoticeByReference = async (desk: Desk, reference: string): Promise<NoticeView> => {
  const id = await selectNoticeByReference(desk.db, reference)
  if (id === null) throw refuse('no-such-notice')
  return getNotice(desk, id)
}
