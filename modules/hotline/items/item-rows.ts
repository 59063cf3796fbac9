import { type Day, wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { readBy } from '../read-by.ts'
import type { Rows } from '../rows.generated.ts'
import { selectRounds } from './assessment-rows.ts'
import { AUDIENCES } from './audience.ts'
import {
  ITEM_FORMS,
  type Item,
  SIGHTING_SOURCES,
  SIGHTING_STATES,
  type Sighting,
  TRACE_SOURCES,
  type Trace,
} from './item.ts'
import { ACCESSES, COMMERCIALITIES, PAYMENTS, SITE_TYPES } from './site.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const orNull = <Word extends string>(words: readonly Word[], found: string | null): Word | null =>
  found === null ? null : wordOf(words, found)

const selectTraces = async (db: Books, items: readonly string[]): Promise<Map<string, Trace[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.trace')
    .selectAll()
    .where('item', 'in', items)
    .orderBy('noted_at')
    .execute()
  return readBy(
    rows,
    (row) => row.item,
    (row) => ({
      id: row.id,
      hostedIn: row.hosted_in,
      provider: row.provider,
      audience: orNull(AUDIENCES, row.audience),
      siteType: orNull(SITE_TYPES, row.site_type),
      commerciality: orNull(COMMERCIALITIES, row.commerciality),
      payment: row.payment.map((word) => wordOf(PAYMENTS, word)),
      access: orNull(ACCESSES, row.access),
      referrer: row.referrer,
      source: wordOf(TRACE_SOURCES, row.source),
      by: row.noted_by,
      at: row.noted_at,
    }),
  )
}

const selectSightings = async (db: Books, items: readonly string[]): Promise<Map<string, Sighting[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.sighting as s')
    .leftJoin('hotline.reported_again as g', 'g.sighting', 's.id')
    .selectAll('s')
    .select('g.reported_on')
    .where('s.item', 'in', items)
    .orderBy('s.seen_at')
    .execute()
  return readBy(
    rows,
    (row) => row.item,
    (row) => ({
      id: row.id,
      state: wordOf(SIGHTING_STATES, row.state),
      source: wordOf(SIGHTING_SOURCES, row.source),
      by: row.seen_by,
      at: row.seen_at,
      reportedAgainOn: row.reported_on,
    }),
  )
}

/** The items of these cases with everything that happened to them, in order of number. */
export const selectItems = async (db: Books, cases: readonly string[]): Promise<Map<string, Item[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.item')
    .selectAll()
    .where('case', 'in', cases)
    .orderBy('number')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return new Map()
  const [traces, sightings, rounds] = await Promise.all([
    selectTraces(db, ids),
    selectSightings(db, ids),
    selectRounds(db, ids),
  ])
  const items = rows.map(
    (row): Item => ({
      id: row.id,
      case: row.case,
      number: row.number,
      form: wordOf(ITEM_FORMS, row.form),
      sealed: row.sealed,
      addedOn: row.added_on,
      addedBy: row.added_by,
      traces: traces.get(row.id) ?? [],
      sightings: sightings.get(row.id) ?? [],
      rounds: rounds.get(row.id) ?? [],
    }),
  )
  return Map.groupBy(items, (item) => item.case)
}

export const selectCaseOfItem = async (db: Books, item: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('hotline.item')
    .select('case')
    .where('id', '=', item)
    .executeTakeFirst()
  return row?.case ?? null
}

/** Which item of its case it is. */
export const selectNumberOfItem = async (db: Books, item: string): Promise<number | null> => {
  const row = await tables(db)
    .selectFrom('hotline.item')
    .select('number')
    .where('id', '=', item)
    .executeTakeFirst()
  return row?.number ?? null
}

const byIndex = statement<{ blind_index: Buffer; case: string }>(
  'hotline.items-by-index',
  `select blind_index, "case" from hotline.item where blind_index = any($1::bytea[])`,
)

/** Where each of these addresses already is, by the hexadecimal of its blind index. */
export const selectByIndex = async (db: Books, indexes: readonly Buffer[]): Promise<Map<string, string>> => {
  if (indexes.length === 0) return new Map()
  const rows = await byIndex.run(db, [indexes])
  return new Map(rows.map((row) => [row.blind_index.toString('hex'), row.case]))
}

type NewItem = Pick<
  Rows['hotline.item'],
  'id' | 'case' | 'number' | 'form' | 'sealed' | 'blind_index' | 'added_on' | 'added_by'
>

const newItems = statement<never>(
  'hotline.insert-items',
  `insert into hotline.item (id, "case", number, form, sealed, blind_index, added_on, added_by)
  select * from unnest($1::uuid[], $2::uuid[], $3::int4[], $4::text[], $5::bytea[], $6::bytea[], $7::date[], $8::uuid[])`,
)

/** All in one statement. */
export const insertItems = async (db: Books, rows: readonly NewItem[]): Promise<void> => {
  if (rows.length === 0) return
  const column = <Name extends keyof NewItem>(name: Name): NewItem[Name][] => rows.map((row) => row[name])
  await newItems.run(db, [
    column('id'),
    column('case'),
    column('number'),
    column('form'),
    column('sealed'),
    column('blind_index'),
    column('added_on'),
    column('added_by'),
  ])
}

export const insertItem = (db: Books, row: Insertable<Rows['hotline.item']>): Promise<unknown> =>
  tables(db).insertInto('hotline.item').values(row).execute()

export const insertTraces = (
  db: Books,
  rows: readonly Insertable<Rows['hotline.trace']>[],
): Promise<unknown> => tables(db).insertInto('hotline.trace').values(rows).execute()

/** Notes that what was last seen gone at these addresses of a case was reported again since. */
export const insertReportedAgain = async (
  db: Books,
  indexes: readonly Buffer[],
  { case: of, report, on }: { readonly case: string; readonly report: string; readonly on: Day },
): Promise<void> => {
  await sql`
    insert into hotline.reported_again (sighting, report, reported_on)
    select s.id, ${report}, ${on} from hotline.item i
    join lateral (select x.id, x.state from hotline.sighting x where x.item = i.id order by x.seen_at desc limit 1) s on true
    where i."case" = ${of} and i.blind_index = any(${[...indexes]}::bytea[]) and s.state in ('down', 'moved')
    on conflict do nothing`.execute(db)
}

export const insertSighting = (db: Books, row: Insertable<Rows['hotline.sighting']>): Promise<unknown> =>
  tables(db).insertInto('hotline.sighting').values(row).execute()
