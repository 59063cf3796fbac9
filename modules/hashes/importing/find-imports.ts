import type { Desk } from '@vigie/platform/operation'
import { selectImports, selectProblems, selectTotals, type Totals } from './import-rows.ts'

/** A file that was taken into a list, and what became of its rows. */
export type ImportView = Totals & {
  readonly id: string
  readonly beganAt: Date
  readonly ended: boolean
  /** How far it came. */
  readonly position: number
  readonly problems: readonly { way: string; word: string; rows: number; first: number; record: number }[]
}

const SHOWN = 10

/** The last files that were taken into a list, the newest first. */
export const findImports = async (desk: Pick<Desk, 'db'>, list: string): Promise<ImportView[]> => {
  const views: ImportView[] = []
  for (const { id, beganAt, ended } of await selectImports(desk.db, list, SHOWN)) {
    const totals = await selectTotals(desk.db, id)
    const problems = (await selectProblems(desk.db, id)).map((one) => ({
      ...one,
      rows: Number(one.rows),
      first: Number(one.first),
      record: Number(one.record),
    }))
    views.push({ id, beganAt, ended, ...totals, problems })
  }
  return views
}
