import type { Desk } from '@vigie/platform/operation'
import { selectUnread, type Unread } from './unread-rows.ts'

export type { Unread } from './unread-rows.ts'

/** The reports whose senders wrote what nobody at the desk has read yet, the longest waiting first. */
export const findUnread = (desk: Pick<Desk, 'db' | 'today'>): Promise<Unread[]> =>
  selectUnread(desk.db, desk.today)
