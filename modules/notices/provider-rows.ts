import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
import type { Provider } from './provider.ts'
import { CHANNELS, PROVIDER_ROLES } from './providers.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const toProvider = (row: Selectable<Rows['notices.provider']>): Provider => ({
  id: row.id,
  name: row.name,
  country: row.country,
  roles: row.roles.map((word) => wordOf(PROVIDER_ROLES, word)),
  languages: row.languages.map((word) => wordOf(LANGUAGES, word)),
  inEuScope: row.in_eu_scope,
  channel: wordOf(CHANNELS, row.channel),
  mailbox: row.mailbox,
  formPlace: row.form_place,
})

export const selectProviders = async (db: Books, ids: readonly string[] | null): Promise<Provider[]> => {
  if (ids?.length === 0) return []
  const all = tables(db).selectFrom('notices.provider').selectAll().orderBy('name')
  const rows = await (ids === null ? all : all.where('id', 'in', [...ids])).execute()
  return rows.map(toProvider)
}

export const insertProvider = (db: Books, row: Insertable<Rows['notices.provider']>): Promise<unknown> =>
  tables(db).insertInto('notices.provider').values(row).execute()
