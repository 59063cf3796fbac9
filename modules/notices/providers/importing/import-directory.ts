import type { Desk } from '@vigie/platform/operation'
import { selectProviders } from '../../provider-rows.ts'
import type { Origin } from '../channel.ts'
import { readDirectoryRow } from './directory-row.ts'
import { takeRow } from './import-row.ts'
import type { RawRow } from './read-table.ts'
import type { OUTCOMES, Outcome, Said } from './said.ts'
import { inSavepoint } from './savepoint-rows.ts'

/** What became of one row. A cell that could not be read is named by its heading; the rest of the row counts. */
export interface RowReport {
  readonly row: number
  readonly said: readonly Said[]
  readonly unreadable: readonly string[]
}

export interface ImportReport {
  readonly rows: readonly RowReport[]
  readonly counts: Readonly<Record<Outcome, number>>
  readonly unreadableCells: number
}

/** Takes a table into the directory, row by row: no row is in the way of another, and nothing is refused as a whole. */
export const importDirectory = async (
  desk: Desk,
  rows: readonly RawRow[],
  origin: Origin,
): Promise<ImportReport> => {
  const world = { known: await selectProviders(desk.db, null), origin, seen: new Set<string>() }
  const reports: RowReport[] = []
  for (const { row, cells } of rows) {
    const { read, unreadable } = readDirectoryRow(cells)
    const said = await inSavepoint(desk.db, () => takeRow(desk, read, world), [
      { thing: 'provider', outcome: 'refused', word: 'not-taken-by-the-books' },
    ])
    reports.push({ row, said, unreadable })
  }
  const outcomes = reports.flatMap(({ said }) => said.map(({ outcome }) => outcome))
  const countOf = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length
  return {
    rows: reports,
    counts: {
      added: countOf('added'),
      changed: countOf('changed'),
      proposed: countOf('proposed'),
      unchanged: countOf('unchanged'),
      'kept-by-desk': countOf('kept-by-desk'),
      refused: countOf('refused'),
    } satisfies Record<(typeof OUTCOMES)[number], number>,
    unreadableCells: reports.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
  }
}
