import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Whether the books themselves said no: SQLSTATE classes 22 (data) and 23 (integrity). */
const isNoOfTheBooks = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && /^2[23]/.test(fault.code)

/** Runs a step whose writes are undone, and nothing else, where the books say no to one of them. */
export const inSavepoint = async <Result>(
  db: Books,
  step: () => Promise<Result>,
  otherwise: Result,
): Promise<Result> => {
  await sql`savepoint one_row`.execute(db)
  try {
    const result = await step()
    await sql`release savepoint one_row`.execute(db)
    return result
  } catch (fault) {
    if (!isNoOfTheBooks(fault)) throw fault
    await sql`rollback to savepoint one_row`.execute(db)
    return otherwise
  }
}
