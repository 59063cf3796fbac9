import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { FINGERPRINT_WAYS, type FingerprintWay } from '../words.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type SealedPicture = {
  readonly number: number
  readonly id: string
  readonly item: string
  readonly sealed: Buffer
  readonly way: FingerprintWay
  readonly enteredBy: string | null
  readonly enteredOn: string
}

const selectStanding = (db: Books) =>
  tables(db)
    .selectFrom('hashes.item_fingerprint as f')
    .leftJoin('hashes.fingerprint_withdrawal as w', 'w.fingerprint', 'f.id')
    .where('w.fingerprint', 'is', null)
    .select(['f.number', 'f.id', 'f.item', 'f.sealed', 'f.way', 'f.entered_by', 'f.entered_on'])

type Row = Awaited<ReturnType<ReturnType<typeof selectStanding>['execute']>>[number]
const pictureOf = (row: Row): SealedPicture => ({
  number: row.number,
  id: row.id,
  item: row.item,
  sealed: row.sealed,
  way: wordOf(FINGERPRINT_WAYS, row.way),
  enteredBy: row.entered_by,
  enteredOn: row.entered_on,
})

export const selectPicturesOf = async (db: Books, items: readonly string[]): Promise<SealedPicture[]> =>
  items.length === 0
    ? []
    : (await selectStanding(db).where('f.item', 'in', items).orderBy('f.number').execute()).map(pictureOf)

export const selectPicturesNumbered = async (
  db: Books,
  numbers: readonly number[],
): Promise<SealedPicture[]> =>
  numbers.length === 0
    ? []
    : (await selectStanding(db).where('f.number', 'in', numbers).execute()).map(pictureOf)

export const insertPicture = (
  db: Books,
  row: Insertable<Rows['hashes.item_fingerprint']>,
): Promise<unknown> => tables(db).insertInto('hashes.item_fingerprint').values(row).execute()

export const insertPictureWithdrawal = (
  db: Books,
  row: Insertable<Rows['hashes.fingerprint_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('hashes.fingerprint_withdrawal').values(row).execute()

/** Whoever adds a fingerprint waits for whoever adds one: the turn that the table itself takes, taken before looking. */
export const holdAdding = async (db: Books): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('hashes/items', 0))`.execute(db)
}

export type Reported = { readonly id: string; readonly sealed: Buffer }

/** What was reported with a report and stands with no item yet. */
export const selectReportedWaiting = async (db: Books, report: string): Promise<Reported[]> =>
  tables(db)
    .selectFrom('hashes.reported_fingerprint as r')
    .leftJoin('hashes.item_fingerprint as f', 'f.reported', 'r.id')
    .select(['r.id', 'r.sealed'])
    .where('r.report', '=', report)
    .where('f.id', 'is', null)
    .orderBy('r.position')
    .execute()

/** Once each, whoever tries again: the public login can add but not look. Gives how many were new. */
export const insertReported = async (
  db: Books,
  rows: readonly Insertable<Rows['hashes.reported_fingerprint']>[],
): Promise<number> => {
  const [done] = await tables(db)
    .insertInto('hashes.reported_fingerprint')
    .values([...rows])
    .onConflict((on) => on.doNothing())
    .execute()
  return Number(done?.numInsertedOrUpdatedRows ?? 0)
}

/** A desk's or a command's question, and how much of it was known. */
export const insertLookedUp = async (
  db: Books,
  row: Insertable<Rows['hashes.lookup']>,
  matched: number,
): Promise<void> => {
  await sql`
    with asked as (
      insert into hashes.lookup (id, way, person, asked, radius, asked_at)
      values (${row.id}, ${row.way}, ${row.person ?? null}, ${row.asked}, ${row.radius}, ${row.asked_at})
      returning id, asked_at
    )
    insert into hashes.lookup_answer (lookup, matched, answered_at) select id, ${matched}, asked_at from asked`.execute(
    db,
  )
}
