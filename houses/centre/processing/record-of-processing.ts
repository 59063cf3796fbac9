import { sealedColumnsOf } from '@vigie/platform/house'
import { findSchedule, type ScheduleLine } from '@vigie/privacy'
import { type Kysely, sql } from 'kysely'
import { BOOKS } from '../house.ts'
import { ACTIVITIES, type Activity } from './activities.ts'
import { OF_CASES } from './of-cases.ts'
import { OF_REPORTS } from './of-reports.ts'
import { OF_THE_HOUSE } from './of-the-house.ts'
import { PEOPLE, type People, type Processed } from './processed.ts'

type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

export interface RecordedColumn {
  readonly name: string
  readonly people: readonly People[]
  readonly isSealed: boolean
}
export interface RecordedTable {
  readonly table: string
  readonly columns: readonly RecordedColumn[]
  /** The logins that may read something of it. */
  readonly readers: readonly string[]
}
export interface RecordedActivity {
  readonly activity: Activity
  readonly purpose: string
  readonly people: readonly string[]
  readonly recipients: string
  readonly legalBasis: string | null
  readonly period: string
  readonly security: string
  readonly tables: readonly RecordedTable[]
}

/** What the schema has and nobody wrote down, and what was written down and is nowhere: both must be empty. */
export interface Gaps {
  readonly unknown: readonly string[]
  readonly gone: readonly string[]
}

const PROCESSED: Processed = { ...OF_REPORTS, ...OF_CASES, ...OF_THE_HOUSE }

interface Found {
  readonly table: string
  readonly columns: readonly string[]
  readonly readers: readonly string[]
}

/** The tables and views that these books really have. The catalogue is open to every login that may connect. */
const findTables = async (books: Books): Promise<Found[]> =>
  (
    await sql<Found>`
      select n.nspname || '.' || c.relname as table,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
        array(select r.rolname::text from pg_roles r
          where r.rolcanlogin and not r.rolsuper and r.oid <> c.relowner
            and has_any_column_privilege(r.oid, c.oid, 'select') and has_schema_privilege(r.oid, n.oid, 'usage')
            and has_database_privilege(r.oid, current_database(), 'connect') order by 1) as readers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      order by 1`.execute(books)
  ).rows

const isSealed = (table: string, column: string): boolean =>
  table === 'helpline.message' || table === 'helpline.note'
    ? column === 'sealed'
    : sealedColumnsOf(BOOKS.hotline).some(
        (one) => one.table === table && one.column.replaceAll('"', '') === column,
      )

const PEOPLE_WORDS: readonly People[] = ['reporter', 'reported', 'colleague', 'correspondent', 'caller']
const inWords = (columns: string | undefined): string[] => columns?.split(' ') ?? []

const peopleOf = (table: string, column: string): People[] => {
  const of = PROCESSED[table]?.[1] ?? {}
  return PEOPLE_WORDS.filter((people) => inWords(of[people]).includes(column))
}

const known = (table: string): string[] =>
  Object.values(PROCESSED[table]?.[1] ?? {}).flatMap((columns) => inWords(columns))

/** What is missing between the tables and what was written down about them. */
export const gapsIn = (tables: readonly Found[]): Gaps => {
  const names = tables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  const written = Object.keys(PROCESSED).flatMap((table) =>
    known(table).map((column) => `${table}.${column}`),
  )
  return {
    unknown: names.filter((name) => !written.includes(name)),
    gone: written.filter((name) => !names.includes(name)),
  }
}

const keeping = (activity: Activity, schedule: readonly ScheduleLine[]) => {
  const { kept } = ACTIVITIES[activity]
  if (typeof kept !== 'string') return { legalBasis: null, period: `until ${kept.until}` }
  const line = schedule.find(({ kind }) => kind === kept)
  if (!line) throw new Error(`the schedule says nothing about a ${kept}`)
  return { legalBasis: line.legalBasis, period: `${line.months} months after ${line.event}` }
}

const SECURITY =
  'every act and opening is a line of a signed log; grants by login; encrypted backups hold no key'

const securityOf = (tables: readonly RecordedTable[]): string => {
  const sealed = tables.flatMap(({ columns }) => columns.filter((column) => column.isSealed)).length
  return sealed === 0
    ? SECURITY
    : `${sealed} columns sealed to the key of their day (AES-256-GCM); ${SECURITY}`
}

/** The record of processing activities (Art. 30 of the GDPR), out of the tables as they are and the schedule as it holds. */
export const recordOfProcessing = async (
  hotline: Books,
  others: readonly Books[],
): Promise<{ activities: readonly RecordedActivity[]; gaps: Gaps }> => {
  const schedule = await findSchedule(hotline)
  const found: Found[] = []
  for (const books of [hotline, ...others]) found.push(...(await findTables(books)))
  const once = [...new Map(found.map((one) => [one.table, one])).values()]
  const words: readonly Activity[] = Object.keys(ACTIVITIES).filter(
    (word): word is Activity => word in ACTIVITIES,
  )
  const activities = words.map((activity): RecordedActivity => {
    const tables = once
      .filter(({ table }) => PROCESSED[table]?.[0] === activity)
      .map(({ table, columns, readers }) => ({
        table,
        readers,
        columns: columns.map((name) => ({
          name,
          people: peopleOf(table, name),
          isSealed: isSealed(table, name),
        })),
      }))
    const people = PEOPLE_WORDS.filter((one) =>
      tables.some(({ columns }) => columns.some((column) => column.people.includes(one))),
    )
    const { purpose, recipients } = ACTIVITIES[activity]
    return {
      activity,
      purpose,
      people: people.map((one) => PEOPLE[one]),
      recipients,
      ...keeping(activity, schedule),
      security: securityOf(tables),
      tables,
    }
  })
  return { activities, gaps: gapsIn(once) }
}
