import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { withClient, withDatabase } from './client.ts'

/** Where a module keeps its `NNNN-name.sql` files. */
export interface MigrationSource {
  module: string
  folder: URL | string
}

interface Migration {
  module: string
  name: string
  sha256: string
  sql: string
}

const ledger = `
  create schema if not exists vigie;
  create table if not exists vigie.migration (
    module text not null,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (module, name)
  )`

const readSource = async ({ module, folder }: MigrationSource): Promise<Migration[]> => {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).sort()
  const numbers = new Set<string>()
  return Promise.all(
    names.map(async (name) => {
      const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
      if (number === undefined) throw new Error(`${join(path, name)} is not named like 0001-what-it-does.sql`)
      if (numbers.has(number))
        throw new Error(`Module ${module} has two migrations with the number ${number}`)
      numbers.add(number)
      const sql = await readFile(join(path, name), 'utf8')
      return { module, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Forward only: what was applied must still be there, unchanged, and nothing may be slipped in before it. */
const selectPending = (files: Migration[], applied: Map<string, string>, module: string): Migration[] => {
  const known = new Set(files.map((file) => file.name))
  for (const name of applied.keys()) {
    if (known.has(name)) continue
    throw new Error(
      `The database has the migration ${module}/${name}, which this version of Vigie does not know. The database is newer: start the newer version.`,
    )
  }
  const last = [...applied.keys()].sort().at(-1) ?? ''
  for (const { name, sha256 } of files) {
    const recorded = applied.get(name)
    if (recorded !== undefined && recorded !== sha256) {
      throw new Error(
        `The migration ${module}/${name} was changed after it was applied (recorded ${recorded.slice(0, 12)}, found ${sha256.slice(0, 12)}). Restore it and put the change in a new file.`,
      )
    }
    if (recorded === undefined && name < last) {
      throw new Error(
        `The migration ${module}/${name} is new, yet ${last} was applied already. Give it a higher number.`,
      )
    }
  }
  return files.filter(({ name }) => !applied.has(name))
}

const currentTransaction = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query('select pg_current_xact_id()::text as id')
  return String(rows[0]?.id)
}

const apply = async (client: pg.Client, { module, name, sha256, sql }: Migration): Promise<void> => {
  await client.query('begin')
  try {
    const before = await currentTransaction(client)
    await client.query(sql)
    if ((await currentTransaction(client)) !== before) throw new Error('it ends its own transaction')
    await client.query('reset all')
    await client.query('insert into vigie.migration (module, name, sha256) values ($1, $2, $3)', [
      module,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The migration ${module}/${name} failed: ${why}`, { cause: error })
  }
}

/**
 * Applies what is new, module after module in the order given. `ownerUrl` signs in as the owner of the books;
 * its database part is replaced by `database`. Two migrators wait for each other.
 */
export const migrate = async (given: {
  ownerUrl: string
  database: string
  sources: readonly MigrationSource[]
}): Promise<{ applied: string[] }> => {
  const modules = await Promise.all(
    given.sources.map(async (source) => ({ module: source.module, files: await readSource(source) })),
  )
  return withClient(withDatabase(given.ownerUrl, given.database), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('vigie migration'))")
    await client.query(ledger)
    const { rows } = await client.query<{ module: string; name: string; sha256: string }>(
      'select module, name, sha256 from vigie.migration',
    )
    const pending = modules.flatMap(({ module, files }) => {
      const own = rows.filter((row) => row.module === module)
      return selectPending(files, new Map(own.map((row) => [row.name, row.sha256])), module)
    })
    for (const migration of pending) await apply(client, migration)
    return { applied: pending.map(({ module, name }) => `${module}/${name}`) }
  })
}
