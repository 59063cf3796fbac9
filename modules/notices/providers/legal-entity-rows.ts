import { type Day, LANGUAGES, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import { PROVIDER_ROLES } from '../providers.ts'
import type { Rows } from '../rows.generated.ts'
import { ORIGINS } from './channel.ts'
import type { EntityGiven, LegalEntity } from './legal-entity.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

type VersionRow = Omit<Selectable<Rows['notices.provider_version']>, 'source_day'> & {
  readonly source_day: Day
  readonly checked_at: Date | null
}

/** These providers, or all of them, each as it was noted last. */
export const selectEntities = async (db: Books, ids: readonly string[] | null): Promise<LegalEntity[]> => {
  const { rows } = await sql<VersionRow>`
    select distinct on (v.provider) v.*, v.source_day::text as source_day,
      (select max(k.checked_at) from notices.directory_check k
        where k.provider = v.provider and k.provider_version = v.version) as checked_at
    from notices.provider_version v
    where ${ids === null ? sql`true` : sql`v.provider = any(${[...ids]}::uuid[])`}
    order by v.provider, v.version desc`.execute(db)
  return rows.map((row) => ({
    id: row.provider,
    version: row.version,
    name: row.name,
    postalAddress: row.postal_address,
    country: row.country,
    roles: row.roles.map((word) => wordOf(PROVIDER_ROLES, word)),
    languages: row.languages.map((word) => wordOf(LANGUAGES, word)),
    inEuScope: row.in_eu_scope,
    origin: wordOf(ORIGINS, row.origin),
    source: row.source,
    sourceDay: row.source_day,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    checkedAt: row.checked_at,
  }))
}

interface Noted {
  readonly id: string
  readonly by: string
  readonly at: Date
}

const insertVersion = (db: Books, row: Insertable<Rows['notices.provider_version']>): Promise<unknown> =>
  tables(db).insertInto('notices.provider_version').values(row).execute()

const rowOf = ({ id, by, at }: Noted, given: EntityGiven, version: number) => ({
  provider: id,
  version,
  name: given.name,
  postal_address: given.postalAddress,
  country: given.country,
  roles: [...given.roles],
  languages: [...given.languages],
  in_eu_scope: given.inEuScope,
  origin: given.origin,
  source: given.source,
  source_day: given.sourceDay,
  noted_by: by,
  noted_at: at,
})

/** A provider that nobody knew before, with what it is. */
export const insertProvider = async (db: Books, noted: Noted, given: EntityGiven): Promise<void> => {
  await tables(db)
    .insertInto('notices.provider')
    .values({
      id: noted.id,
      name: given.name,
      country: given.country,
      roles: [...given.roles],
      languages: [...given.languages],
      in_eu_scope: given.inEuScope,
      added_by: noted.by,
      added_at: noted.at,
    })
    .execute()
  await insertVersion(db, rowOf(noted, given, 1))
}

/** What it is from here on; what it was stays. */
export const insertNextVersion = (
  db: Books,
  { version }: Pick<LegalEntity, 'version'>,
  noted: Noted,
  given: EntityGiven,
): Promise<unknown> => insertVersion(db, rowOf(noted, given, version + 1))
