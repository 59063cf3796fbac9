import type { Day } from '@vigie/kernel'
import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { PROVIDER_ROLES } from '../providers.ts'
import type { Rows } from '../rows.generated.ts'
import { ORIGINS } from './channel.ts'
import type { Service } from './service.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

interface ServiceRow {
  readonly id: string
  readonly provider: string
  readonly name: string
  readonly version: number
  readonly roles: readonly string[]
  readonly in_scope: boolean
  readonly platform_name: string | null
  readonly domains: readonly string[]
  readonly origin: string
  readonly source: string
  readonly source_day: Day
  readonly noted_by: string
  readonly noted_at: Date
  readonly checked_at: Date | null
}

/** The services of these providers, or of all, each as it was noted last. */
export const selectServices = async (db: Books, providers: readonly string[] | null): Promise<Service[]> => {
  const { rows } = await sql<ServiceRow>`
    select s.id, s.provider, s.name, v.version, v.roles, v.in_scope, v.platform_name, v.domains, v.origin, v.source,
      v.source_day::text as source_day, v.noted_by, v.noted_at,
      (select max(k.checked_at) from notices.directory_check k
        where k.service = s.id and k.service_version = v.version) as checked_at
    from notices.service s
    join lateral (
      select * from notices.service_version x where x.service = s.id order by x.version desc limit 1
    ) v on true
    where ${providers === null ? sql`true` : sql`s.provider = any(${[...providers]}::uuid[])`}
    order by s.name`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider,
    name: row.name,
    version: row.version,
    roles: row.roles.map((word) => wordOf(PROVIDER_ROLES, word)),
    inScope: row.in_scope,
    platformName: row.platform_name,
    domains: row.domains,
    origin: wordOf(ORIGINS, row.origin),
    source: row.source,
    sourceDay: row.source_day,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    checkedAt: row.checked_at,
  }))
}

/** These services by their names alone. */
export const selectServiceNames = async (
  db: Books,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Service, 'id' | 'name'>>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('notices.service')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const insertService = (db: Books, row: Insertable<Rows['notices.service']>): Promise<unknown> =>
  tables(db).insertInto('notices.service').values(row).execute()

export const insertServiceVersion = (
  db: Books,
  row: Insertable<Rows['notices.service_version']>,
): Promise<unknown> => tables(db).insertInto('notices.service_version').values(row).execute()
