import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { readMail } from '@vigie/platform/post'
import { selectStrayMails } from './answer-rows.ts'
import { STRAY_REASONS, type StrayReason } from './keep-mail.ts'
import { type ListedNotice, type NoticeList, selectList } from './list-rows.ts'
import { openBytes } from './places.ts'

/** So many of each list are shown at once. */
export const MOST_LISTED = 100

/** One of the lists of the desk, the longest waiting first unless the newest are asked for. Nothing sealed is opened. */
export const findNotices = (
  desk: Desk,
  list: NoticeList,
  { most = MOST_LISTED, order = 'oldest' }: { most?: number; order?: 'oldest' | 'newest' } = {},
): Promise<ListedNotice[]> => selectList(desk.db, list, { most, order })

export interface StrayMail {
  readonly id: string
  readonly reason: StrayReason
  readonly receivedAt: Date
  /** What it says, of the one that was asked for: only that one is opened. */
  readonly opened: { readonly from: string; readonly subject: string; readonly text: string } | null
}

/** Mail that found no notice by itself and that nobody has filed yet, the longest waiting first. */
export const findStrayMails = async (desk: Desk, opened: string | null): Promise<StrayMail[]> =>
  Promise.all(
    (await selectStrayMails(desk.db, MOST_LISTED)).map(async (row) => {
      const mail = row.id === opened ? await readMail(openBytes(desk, 'strayMail', row.id, row.sealed)) : null
      return {
        id: row.id,
        reason: wordOf(STRAY_REASONS, row.reason),
        receivedAt: row.received_at,
        opened: mail && { from: mail.from, subject: mail.subject, text: mail.text },
      }
    }),
  )
