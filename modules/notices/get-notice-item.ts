import type { Desk } from '@vigie/platform/operation'
import { getNotice } from './find-notices-of-case.ts'
import type { NoticeItemView, NoticeView } from './notice.ts'
import { selectNoticeOfItem } from './notice-rows.ts'
import { refuse } from './refusals.ts'

/** One line of a notice, with nothing sealed opened. */
export const getNoticeItem = async (
  desk: Desk,
  id: string,
): Promise<{ notice: NoticeView; item: NoticeItemView }> => {
  const of = await selectNoticeOfItem(desk.db, id)
  if (of === null) throw refuse('no-such-notice-item')
  const notice = await getNotice(desk, of, 'unopened')
  const item = notice.items.find((one) => one.id === id)
  if (!item) throw refuse('no-such-notice-item')
  return { notice, item }
}
