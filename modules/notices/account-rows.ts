import { dayOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Statements that stand, the one entered last first. */
export const selectStatements = async (db: Books) => {
  const rows = await tables(db)
    .selectFrom('notices.independence_statement as s')
    .leftJoin('notices.independence_withdrawal as w', 'w.statement', 's.id')
    .where('w.statement', 'is', null)
    .select(['s.id', 's.topic', 's.nl', 's.fr', 's.de', 's.en', 's.entered_by', 's.entered_at'])
    .select(sql<string>`s.valid_from::text`.as('valid_from'))
    .orderBy('s.entered_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(({ id, topic, nl, fr, de, en, ...row }) => ({
    id,
    topic,
    text: { nl, fr, de, en },
    validFrom: row.valid_from,
    enteredOn: dayOf(row.entered_at),
    enteredBy: row.entered_by,
  }))
}

export const isStatement = async (db: Books, id: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom('notices.independence_statement')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

export const insertStatement = (
  db: Books,
  row: Insertable<Rows['notices.independence_statement']>,
): Promise<unknown> => tables(db).insertInto('notices.independence_statement').values(row).execute()

export const insertStatementWithdrawal = (
  db: Books,
  row: Insertable<Rows['notices.independence_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('notices.independence_withdrawal').values(row).execute()

/** Every published edition, the latest year and edition first. */
export const selectEditions = (db: Books) =>
  tables(db)
    .selectFrom('notices.account_edition')
    .select(['year', 'edition', 'published_by as publishedBy', 'published_at as publishedAt'])
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute()

export const insertEdition = (
  db: Books,
  row: Insertable<Rows['notices.account_edition']>,
): Promise<unknown> => tables(db).insertInto('notices.account_edition').values(row).execute()
