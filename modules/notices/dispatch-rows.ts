import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type DispatchRow = Selectable<Rows['notices.dispatch']>

export const selectDispatches = (db: Books, notices: readonly string[]): Promise<DispatchRow[]> =>
  tables(db)
    .selectFrom('notices.dispatch')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('attempt')
    .execute()

export const insertDispatch = (db: Books, row: Insertable<Rows['notices.dispatch']>): Promise<unknown> =>
  tables(db).insertInto('notices.dispatch').values(row).execute()
