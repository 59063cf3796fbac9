import {
  type Activity,
  MACHINERY,
  type ModuleDeclaration,
  type Processed,
  peopleIn,
} from '@vigie/platform/house'

/** What the modules of a house declare that they process, put together. */
export interface DeclaredProcessing {
  readonly activities: ReadonlyMap<string, Activity>
  /** Who the people are, by the word that stands for them. */
  readonly people: ReadonlyMap<string, string>
  activityOf(table: string): string | undefined
  peopleOf(table: string, column: string): readonly string[]
  isSealed(table: string, column: string): boolean
  /** Every column that is written down, as `schema.table.column`. */
  readonly columns: ReadonlySet<string>
}

const columnsIn = ({ tables }: Processed): string[] =>
  Object.entries(tables).flatMap(([table, [, columns]]) =>
    Object.values(columns).flatMap((words) => words.split(' ').map((column) => `${table}.${column}`)),
  )

export const declaredProcessing = (modules: readonly ModuleDeclaration[]): DeclaredProcessing => {
  const all = [...modules.flatMap(({ processed }) => processed ?? []), MACHINERY]
  const tables = new Map(all.flatMap((one) => Object.keys(one.tables).map((table) => [table, one] as const)))
  const sealed = new Set(
    modules
      .flatMap((module) => module.sealed ?? [])
      .map(({ table, column }) => `${table}.${column.replaceAll('"', '')}`),
  )
  return {
    activities: new Map(all.flatMap(({ activities }) => Object.entries(activities ?? {}))),
    people: new Map(all.flatMap(({ people }) => Object.entries(people ?? {}))),
    activityOf: (table) => tables.get(table)?.tables[table]?.[0],
    peopleOf: (table, column) => {
      const processed = tables.get(table)
      return processed ? peopleIn(processed, table, column) : []
    },
    // By its name also in books that no app opens yet, whose sealed columns nobody declares.
    isSealed: (table, column) => column === 'sealed' || sealed.has(`${table}.${column}`),
    columns: new Set(all.flatMap(columnsIn)),
  }
}
