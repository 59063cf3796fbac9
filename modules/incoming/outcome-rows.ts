import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The public site's login reads no table: it calls the functions of the schema, which answer to a mark only.

export interface OutcomeRow {
  notice: string
  received_on: Day
  language: string
  item: string
  position: number
  waits: boolean
}

export const selectNoticeOfCode = async (db: Books, mark: Buffer): Promise<OutcomeRow[]> =>
  (
    await sql<OutcomeRow>`select notice, received_on, language, item, position, waits
      from incoming.notice_of_code(${mark})`.execute(db)
  ).rows

export interface SentRow {
  notice: string
  received_at: Date
  language: string
  receipt: string | null
  item: string
  own_id: string | null
  position: number
  waits: boolean
}

/** By the sender's own name for it, or by ours. */
export const selectNoticeOfSender = async (db: Books, mark: Buffer, named: string): Promise<SentRow[]> =>
  (
    await sql<SentRow>`select notice, received_at, language, receipt, item, own_id, position, waits
      from incoming.notice_of_sender(${mark}, ${named})`.execute(db)
  ).rows
