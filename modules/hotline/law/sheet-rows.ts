import type { StandingRows } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import type { Rows } from '../rows.generated.ts'
import type { Sheet } from './article.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The grounds of the sheet by their ids: an assessment rests on one, whatever its version says. */
export const startingGrounds = (sheet: Sheet): StandingRows => ({
  sql: `insert into hotline.legal_ground (id)
    select id from jsonb_to_recordset($1::jsonb) as given (id text) on conflict do nothing`,
  rows: sheet.map(({ id }) => ({ id })),
})

export const insertGround = (db: Books, id: string): Promise<unknown> =>
  tables(db)
    .insertInto('hotline.legal_ground')
    .values({ id })
    .onConflict((on) => on.doNothing())
    .execute()
