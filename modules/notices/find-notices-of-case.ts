import type { Desk } from '@vigie/platform/operation'
import type { NoticeView } from './notice.ts'
import { selectNotices, selectNoticesOfCase } from './notice-rows.ts'
import { refuse } from './refusals.ts'
import { viewNotices } from './view-notices.ts'

/** Every notice of a case, whatever became of it, with all that is known about it. */
export const findNoticesOfCase = async (desk: Desk, ofCase: string): Promise<NoticeView[]> => {
  const ids = await selectNoticesOfCase(desk.db, ofCase)
  return ids.length === 0 ? [] : viewNotices(desk, await selectNotices(desk.db, ids))
}

export const getNotice = async (desk: Desk, id: string): Promise<NoticeView> => {
  const [notice] = await viewNotices(desk, await selectNotices(desk.db, [id]))
  if (!notice) throw refuse('no-such-notice')
  return notice
}
