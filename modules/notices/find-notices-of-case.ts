import type { Desk } from '@vigie/platform/operation'
import type { NoticeView } from './notice.ts'
import { selectNotices, selectNoticesOfCase } from './notice-rows.ts'
import type { Reading } from './reading.ts'
import { refuse } from './refusals.ts'
import { viewNotices } from './view-notices.ts'

/** Every notice of a case, whatever became of it, with all that is known about it. Unopened, what is sealed is empty. */
export const findNoticesOfCase = async (
  desk: Desk,
  ofCase: string,
  reading: Reading = 'opened',
): Promise<NoticeView[]> => {
  const ids = await selectNoticesOfCase(desk.db, ofCase)
  return ids.length === 0 ? [] : viewNotices(desk, await selectNotices(desk.db, ids), reading)
}

export const getNotice = async (desk: Desk, id: string, reading: Reading = 'opened'): Promise<NoticeView> => {
  const [notice] = await viewNotices(desk, await selectNotices(desk.db, [id]), reading)
  if (!notice) throw refuse('no-such-notice')
  return notice
}
