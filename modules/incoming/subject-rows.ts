import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

const idsOf = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map(({ id }) => id)

export const selectNoticesOfCode = async (db: Books, mark: Buffer): Promise<string[]> =>
  idsOf(await sql<{ id: string }>`select id from incoming.notice where code_index = ${mark}`.execute(db))

/** What a sender with this mark sent, the first of it first. */
export const selectNoticesOfSender = async (db: Books, mark: Buffer): Promise<string[]> =>
  idsOf(
    await sql<{ id: string }>`select n.id from incoming.notice n join incoming.sender s on s.id = n.sender
      where s.mark = ${mark} order by n.received_on, n.id`.execute(db),
  )

/** In which notice an item stands, and as the how manieth. */
export const selectPlaceOfItem = async (
  db: Books,
  item: string,
): Promise<{ notice: string; position: number } | undefined> =>
  (
    await sql<{ notice: string; position: number }>`
      select notice, position from incoming.item where id = ${item}`.execute(db)
  ).rows[0]
