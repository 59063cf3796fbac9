import type { KeptBooks, ModuleDeclaration } from '@vigie/platform/house'
import { selectSchedule } from '../privacy-rows.ts'
import type { ScheduleLine } from '../schedule.ts'
import { type DeclaredProcessing, declaredProcessing } from './declared.ts'
import { type FoundTable, selectTables } from './processing-rows.ts'

export interface RecordedColumn {
  readonly name: string
  readonly people: readonly string[]
  readonly isSealed: boolean
}
export interface RecordedTable {
  readonly table: string
  readonly columns: readonly RecordedColumn[]
  /** The logins that may read something of it. */
  readonly readers: readonly string[]
}
export interface RecordedActivity {
  readonly activity: string
  readonly purpose: string
  readonly people: readonly string[]
  readonly recipients: string
  readonly legalBasis: string | null
  /** The act and article, by the word of its text. */
  readonly law: string | null
  readonly period: string
  readonly security: string
  readonly tables: readonly RecordedTable[]
}

/** What the schema has and nobody wrote down, and what was written down and is nowhere: both must be empty. */
export interface Gaps {
  readonly unknown: readonly string[]
  readonly gone: readonly string[]
}

/** One set of books of a house, opened under any login that may connect, and the modules it is made of. */
export interface OpenedBooks {
  readonly books: KeptBooks
  readonly modules: readonly ModuleDeclaration[]
}

/** What is missing between the tables and what was written down about them. */
const gapsIn = (tables: readonly FoundTable[], { columns }: DeclaredProcessing): Gaps => {
  const names = new Set(tables.flatMap((one) => one.columns.map((column) => `${one.table}.${column}`)))
  return {
    unknown: [...names].filter((name) => !columns.has(name)),
    gone: [...columns].filter((name) => !names.has(name)),
  }
}

const keeping = (
  kept: string | { readonly until: string },
  schedule: readonly ScheduleLine[],
): Pick<RecordedActivity, 'legalBasis' | 'law' | 'period'> => {
  if (typeof kept !== 'string') return { legalBasis: null, law: null, period: `until ${kept.until}` }
  const line = schedule.find(({ kind }) => kind === kept)
  if (!line) throw new Error(`the schedule says nothing about a ${kept}`)
  return { legalBasis: line.legalBasis, law: line.law, period: `${line.months} months after ${line.event}` }
}

const SECURITY =
  'every act and opening is a line of a signed log; grants by login; encrypted backups hold no key'

const securityOf = (tables: readonly RecordedTable[]): string => {
  const sealed = tables.flatMap(({ columns }) => columns.filter((column) => column.isSealed)).length
  return sealed === 0
    ? SECURITY
    : `${sealed} columns sealed to the key of their day (AES-256-GCM); ${SECURITY}`
}

/** A table that stands in several sets of books is one, read by the logins of all. */
const once = (found: readonly FoundTable[]): FoundTable[] =>
  [...Map.groupBy(found, ({ table }) => table)].map(([table, same]) => ({
    table,
    columns: [...new Set(same.flatMap(({ columns }) => columns))],
    readers: [...new Set(same.flatMap(({ readers }) => readers))],
  }))

/** The schedule of books that have one. */
const scheduleOf = async ({ books, modules }: OpenedBooks): Promise<ScheduleLine[]> =>
  modules.some(({ name }) => name === 'privacy') ? selectSchedule(books) : []

const tablesOf = (activity: string, found: readonly FoundTable[], declared: DeclaredProcessing) =>
  found
    .filter(({ table }) => declared.activityOf(table) === activity)
    .map(({ table, columns, readers }) => ({
      table,
      readers,
      columns: columns.map((name) => ({
        name,
        people: declared.peopleOf(table, name).map((word) => declared.people.get(word) ?? word),
        isSealed: declared.isSealed(table, name),
      })),
    }))

/**
 * The record of processing activities of a house (Art. 30 of the GDPR), out of what its modules declare, the tables as they
 * are, and the schedule as it holds.
 */
export const recordOfProcessing = async (
  house: readonly OpenedBooks[],
): Promise<{ activities: readonly RecordedActivity[]; gaps: Gaps }> => {
  const declared = declaredProcessing(house.flatMap(({ modules }) => modules))
  const all: FoundTable[] = []
  const schedule: ScheduleLine[] = []
  for (const one of house) {
    all.push(...(await selectTables(one.books)))
    schedule.push(...(await scheduleOf(one)))
  }
  const found = once(all)
  const activities = [...declared.activities].map(([activity, { purpose, recipients, kept }]) => {
    const tables = tablesOf(activity, found, declared)
    const about = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ people }) => people)))
    return {
      activity,
      purpose,
      people: [...declared.people.values()].filter((people) => about.has(people)),
      recipients,
      ...keeping(kept, schedule),
      security: securityOf(tables),
      tables,
    }
  })
  return { activities, gaps: gapsIn(found, declared) }
}
