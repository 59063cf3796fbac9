import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ReceivedRow {
  readonly notice: string
  readonly trusted: boolean
  readonly category: string
  readonly keyword: string | null
  readonly ground: string | null
  readonly hours: number | null
}

/** The items of all notices of these days, with what stands of each now. */
export const selectReceived = async (db: Books, from: Day, to: Day): Promise<ReceivedRow[]> =>
  (
    await sql<ReceivedRow>`select notice, trusted, category, keyword, ground, hours
      from moderation.received_between(${from}::date, ${to}::date)`.execute(db)
  ).rows
