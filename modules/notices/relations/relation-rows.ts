import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface RelationRow {
  readonly provider: string
  readonly providerName: string
  readonly relation: string | null
  readonly version: number | null
  readonly agreement: string | null
  readonly contacts: string | null
  readonly escalation: string | null
  readonly checks: number
  readonly checkedBy: string | null
  readonly checkedAt: Date | null
}

/** Every provider with its last relation, and when somebody saw last that it is so: noting it is seeing it. */
export const selectRelations = async (db: Books): Promise<RelationRow[]> =>
  (
    await sql<RelationRow>`
      select p.id as provider, p.name as "providerName", r.id as relation, r.version, r.agreement, r.contacts,
        r.escalation, coalesce(c.turn, 0) as checks, coalesce(c.checked_by, r.noted_by) as "checkedBy",
        coalesce(c.checked_at, r.noted_at) as "checkedAt"
      from notices.provider p
      left join lateral (
        select * from notices.relation x where x.provider = p.id order by x.version desc limit 1
      ) r on true
      left join lateral (
        select * from notices.relation_check x where x.relation = r.id order by x.turn desc limit 1
      ) c on true
      order by p.name`.execute(db)
  ).rows

export const insertRelation = (db: Books, row: Insertable<Rows['notices.relation']>): Promise<unknown> =>
  tables(db).insertInto('notices.relation').values(row).execute()

export const insertRelationCheck = (
  db: Books,
  row: Insertable<Rows['notices.relation_check']>,
): Promise<unknown> => tables(db).insertInto('notices.relation_check').values(row).execute()
