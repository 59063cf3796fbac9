import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { ListRecord } from '../formats/format.ts'
import { CLASSES } from '../words.ts'

type Row = {
  readonly number: number
  readonly own_id: string
  readonly pdq: string | null
  readonly quality: number | null
  readonly sha256: string | null
  readonly sha1: string | null
  readonly md5: string | null
  readonly classification: string
  readonly class: string
  readonly dated_at: Date | null
  readonly cause: string | null
  readonly withdrawn_at: Date | null
}

const recordOf = (row: Row): ListRecord =>
  row.cause === null
    ? {
        sort: 'entry',
        ownId: row.own_id,
        pdq: row.pdq,
        quality: row.quality,
        sha256: row.sha256,
        sha1: row.sha1,
        md5: row.md5,
        classification: row.classification,
        class: wordOf(CLASSES, row.class),
        datedAt: row.dated_at,
      }
    : { sort: 'tombstone', ownId: row.own_id, datedAt: row.withdrawn_at }

/** The country for which the classifications of a list speak, where one says so. */
export const selectCountry = async (db: Books, list: string): Promise<string | null> => {
  const { rows } = await sql<{ country: string }>`
    select split_part(classification, ':', 1) as country from hashes.list_entry
    where list = ${list} and classification ~ '^[A-Za-z]{2,20}:' order by number limit 1`.execute(db)
  return rows[0]?.country ?? null
}

/** The next entries of a list that count, and those that were taken back and did not come again. */
export const selectExportPage = async (
  db: Books,
  list: string,
  after: number,
  most: number,
): Promise<{ number: number; record: ListRecord }[]> => {
  const { rows } = await sql<Row>`
    select e.number, e.own_id, encode(e.pdq, 'hex') as pdq, e.quality, encode(e.sha256, 'hex') as sha256,
      encode(e.sha1, 'hex') as sha1, encode(e.md5, 'hex') as md5, e.classification, e.class, e.dated_at,
      w.cause, w.withdrawn_at
    from hashes.list_entry e
    left join hashes.entry_withdrawal w on w.list = e.list and w.own_id = e.own_id and w.version = e.version
    where e.list = ${list} and e.number > ${after}
      and not exists (
        select from hashes.list_entry later
        where later.list = e.list and later.own_id = e.own_id and later.version = e.version + 1
      )
    order by e.number limit ${most}`.execute(db)
  return rows.map((row) => ({ number: row.number, record: recordOf(row) }))
}
