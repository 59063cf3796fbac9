import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** To whom the second look at a case was given last. */
export const selectLastSecondLook = (
  db: Books,
  of: string,
): Promise<Pick<Selectable<Rows['hotline.second_look']>, 'turn' | 'until'> | undefined> =>
  tables(db)
    .selectFrom('hotline.second_look')
    .select(['turn', 'until'])
    .where('case', '=', of)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertSecondLook = (db: Books, row: Insertable<Rows['hotline.second_look']>): Promise<unknown> =>
  tables(db).insertInto('hotline.second_look').values(row).execute()
