import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type CaptureRow = Selectable<Rows['hotline.capture']>
export type CustodyRow = Selectable<Rows['hotline.custody']>

export const insertCapture = (db: Books, row: Insertable<Rows['hotline.capture']>): Promise<unknown> =>
  tables(db).insertInto('hotline.capture').values(row).execute()

export const insertCustody = (db: Books, row: Insertable<Rows['hotline.custody']>): Promise<unknown> =>
  tables(db).insertInto('hotline.custody').values(row).execute()

export const selectCaptures = (db: Books, items: readonly string[]): Promise<CaptureRow[]> =>
  tables(db)
    .selectFrom('hotline.capture')
    .selectAll()
    .where('item', 'in', [...items])
    .orderBy('seen_at')
    .orderBy('id')
    .execute()

export const selectCustody = (db: Books, captures: readonly string[]): Promise<CustodyRow[]> =>
  tables(db)
    .selectFrom('hotline.custody')
    .selectAll()
    .where('capture', 'in', [...captures])
    .orderBy('turn')
    .execute()

/** Which captures of other items have the same hash as these. */
export const selectSameElsewhere = async (
  db: Books,
  captures: readonly string[],
): Promise<{ capture: string; case: number; item: number }[]> =>
  (
    await sql<{ capture: string; case: number; item: number }>`
      select distinct mine.id as capture, c.number as "case", i.number as item
      from hotline.capture mine join hotline.capture other on other.mark = mine.mark and other.item <> mine.item
      join hotline.item i on i.id = other.item join hotline.case c on c.id = i."case"
      where mine.id = any(${[...captures]}::uuid[]) order by c.number, i.number`.execute(db)
  ).rows
