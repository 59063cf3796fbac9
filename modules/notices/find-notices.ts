import { wordOf } from '@vigie/kernel'
import { type Desk, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { type EncryptedMail, encryptionIn, readMail, type Unreadable } from '@vigie/platform/post'
import {
  countStrayMails,
  selectStrayMail,
  selectStrayMailFiling,
  selectStrayMails,
  selectWaitingMail,
  type WaitingMail,
} from './answer-rows.ts'
import type { Enclosed } from './enclosed.ts'
import { enclosedIn } from './enclosed.ts'
import { type ListedNotice, type NoticeList, selectList } from './list-rows.ts'
import { openBytes } from './places.ts'
import { refuse } from './refusals.ts'
import { STRAY_REASONS, type StrayReason } from './stray-reasons.ts'

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
  /** The reference of the notice that it speaks of, which proves nothing. */
  readonly names: string | null
  readonly receivedAt: Date
  /** What it says, of the one that was asked for: only that one is opened. */
  readonly opened: {
    readonly from: string
    readonly subject: string
    readonly text: string
    readonly unreadable: Unreadable | null
    readonly size: number
    readonly enclosed: readonly Enclosed[]
    readonly encrypted: EncryptedMail | null
  } | null
}

const openStray = async (desk: Desk, id: string): Promise<StrayMail['opened']> => {
  const row = await selectStrayMail(desk.db, id)
  if (row === undefined) return null
  const mail = await readMail(openBytes(desk, 'strayMail', id, row.sealed))
  const { from, writtenFrom, subject, text, unreadable, raw } = mail
  return {
    from: from || writtenFrom,
    subject,
    text,
    unreadable,
    size: raw.length,
    enclosed: enclosedIn(mail),
    encrypted: encryptionIn(mail),
  }
}

/** One of them, opened, and the report that was made of it. */
export const getStrayMail = async (
  desk: Desk,
  id: string,
): Promise<NonNullable<StrayMail['opened']> & { isFiled: boolean; report: string | null }> => {
  const opened = await openStray(desk, id)
  if (opened === null) throw refuse('no-such-stray-mail')
  const filing = await selectStrayMailFiling(desk.db, id)
  return { ...opened, isFiled: filing !== undefined, report: filing?.report ?? null }
}

/**
 * A page of the mail that found no notice by itself and that nobody has filed yet, the longest waiting first. The one
 * that was asked for stands before them where it has its place on another page.
 */
export const findStrayMails = async (
  desk: Desk,
  opened: string | null,
  place: PagePlace = {},
): Promise<Page<StrayMail>> => {
  const page = await turnPage<WaitingMail>(place, {
    keyOf: (row) => `${row.received_at.toISOString()}/${row.id}`,
    read: (reach) => selectStrayMails(desk.db, reach),
  })
  const isHere = page.lines.some(({ id }) => id === opened)
  const elsewhere = opened === null || isHere ? undefined : await selectWaitingMail(desk.db, opened)
  const letter = opened !== null && (isHere || elsewhere) ? await openStray(desk, opened) : null
  return mapPage(page, (lines) =>
    [...(elsewhere ? [elsewhere] : []), ...lines].map((row) => ({
      id: row.id,
      reason: wordOf(STRAY_REASONS, row.reason),
      names: row.names,
      receivedAt: row.received_at,
      opened: row.id === opened ? letter : null,
    })),
  )
}

/** How many of them wait. */
export const countStray = (desk: Desk): Promise<number> => countStrayMails(desk.db)
