import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Every change with its decision and what was told, the one noted last first. */
export const selectChanges = (db: Books) =>
  tables(db)
    .selectFrom('notices.change as c')
    .leftJoin('notices.change_decision as d', 'd.change', 'c.id')
    .leftJoin('notices.change_telling as t', 't.change', 'c.id')
    .select(['c.id', 'c.kind', 'c.what', 'c.event', 'c.noted_by', 'c.noted_at'])
    .select(['d.tell', 'd.because', 'd.decided_by', 'd.decided_at', 't.way', 't.reference', 't.told_by'])
    .select([sql<Day>`c.changed_on::text`.as('changed_on'), sql<Day | null>`t.told_on::text`.as('told_on')])
    .orderBy('c.noted_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()

/** A question that something asks by itself is asked once, however often it is heard. */
export const insertChange = (db: Books, row: Insertable<Rows['notices.change']>): Promise<unknown> =>
  tables(db)
    .insertInto('notices.change')
    .values(row)
    .onConflict((conflict) => conflict.column('mark').doNothing())
    .execute()

export const insertChangeDecision = (
  db: Books,
  row: Insertable<Rows['notices.change_decision']>,
): Promise<unknown> => tables(db).insertInto('notices.change_decision').values(row).execute()

export const insertChangeTelling = (
  db: Books,
  row: Insertable<Rows['notices.change_telling']>,
): Promise<unknown> => tables(db).insertInto('notices.change_telling').values(row).execute()
