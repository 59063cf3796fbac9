import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'

export const insertDirectoryCheck = (
  db: Books,
  row: Insertable<Rows['notices.directory_check']>,
): Promise<unknown> => db.$extendTables<Rows>().insertInto('notices.directory_check').values(row).execute()
