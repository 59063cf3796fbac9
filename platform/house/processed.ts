/** One activity of processing, as Art. 30(1) of the GDPR asks it to be written down. */
export interface Activity {
  readonly purpose: string
  readonly recipients: string
  /** A kind of record, whose line of the schedule counts; or what holds instead. */
  readonly kept: string | { readonly until: string }
}

/** The columns that say nothing about anybody. */
export const NOBODY = 'nobody'

/** Each table of a module: the activity that it serves, and its columns by the people whom they are about. */
export type ProcessedTables = Readonly<
  Record<string, readonly [activity: string, columns: Readonly<Record<string, string>>]>
>

/** What a module processes about whom. Activities and people may be another module's of the same house. */
export interface Processed {
  /** Who the people are about whom a column says something: a column may be about several. */
  readonly people?: Readonly<Record<string, string>>
  readonly activities?: Readonly<Record<string, Activity>>
  readonly tables: ProcessedTables
}

/** The people about whom a column says something. */
export const peopleIn = (processed: Processed, table: string, column: string): string[] =>
  Object.entries(processed.tables[table]?.[1] ?? {})
    .filter(([people, columns]) => people !== NOBODY && columns.split(' ').includes(column))
    .map(([people]) => people)
