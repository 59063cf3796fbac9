import { connect, transaction } from '@vigie/platform/database'
import { databaseAt, type HousePlace } from '@vigie/platform/house'
import type { Books, NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** One row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>

const asJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)

/** Many rows in one statement, through every trigger and check that a row of a real day goes through. */
export const insertAll = async (db: Books, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const given = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asJson(value)]))),
  )
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${given}::jsonb)`.execute(db)
}

/** What two said alike becomes the verdict on each of these items, as it does when the second says it. */
export const insertVerdicts = (
  db: Books,
  verdicts: readonly { readonly id: string; readonly first: string; readonly second: string }[],
): Promise<unknown> =>
  sql`
  insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment, second_assessor,
    agreed_finding, outcome, kind, nature, age_band, other_adult, act, article, reached_at)
  select v.id, a.item, 1, 'agreement', a.id, a.assessor, b.id, b.assessor, a.finding, a.outcome, a.kind, a.nature, a.age_band,
    a.other_adult, a.act, a.article, b.assessed_at
  from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as v (id uuid, first uuid, second uuid)
  join hotline.assessment a on a.id = v.first
  join hotline.assessment b on b.id = v.second`.execute(db)

/** The next numbers of cases and notices, so that history has those of its own. */
export const takeNumbers = async (db: Books, sequence: string, count: number): Promise<number[]> => {
  const { rows } = await sql<{ one: number }>`
    select nextval(${sequence}::regclass)::integer as one from generate_series(1, ${count}::integer)`.execute(
    db,
  )
  return rows.map(({ one }) => one)
}

export const selectEligibility = async (db: Books, person: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from people.eligibility where person = ${person} order by id limit 1`.execute(db)
  return rows[0]?.id ?? ''
}

/** As the owner of the tables: the apps may not write what is over. */
export const asOwner = async (
  place: HousePlace,
  books: string,
  work: (db: Books) => Promise<void>,
): Promise<void> => {
  const url = new URL(place.superUrl)
  url.pathname = `/${databaseAt(place, books)}`
  const owner = connect<NoTables>(url.href, { max: 1 })
  try {
    await transaction(owner, {}, work)
  } finally {
    await owner.close()
  }
}
