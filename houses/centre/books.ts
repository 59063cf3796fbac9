import { fileURLToPath } from 'node:url'
import type { MigrationSource } from '@vigie/platform/database'

const of = (module: string, place: string): MigrationSource => ({
  module,
  folder: fileURLToPath(new URL(`../../${place}/`, import.meta.url)),
})

/** The logins of the apps. None of them owns a table. */
export const LOGINS = ['vigie_public', 'vigie_desk', 'vigie_worker', 'vigie_keeper'] as const
export type LoginName = (typeof LOGINS)[number]

/** The migrator: the only login that may change a table, held by no app. */
export const OWNER = 'vigie_owner'

/** The separate sets of books of the centre, each a database of its own, with the migrations it is made of, in order. */
export const BOOKS = {
  hotline: [
    of('vault', 'platform/vault/migrations'),
    of('queue', 'platform/queue/migrations'),
    of('audit', 'modules/audit/migrations'),
    of('people', 'modules/people/migrations'),
    of('intake', 'modules/intake/migrations'),
    of('hashes', 'modules/hashes/migrations'),
    of('hotline', 'modules/hotline/migrations'),
    of('notices', 'modules/notices/migrations'),
    of('centre', 'houses/centre/migrations'),
  ],
  commons: [
    of('transparency', 'modules/transparency/migrations'),
    of('centre-commons', 'houses/centre/commons-migrations'),
  ],
} satisfies Record<string, readonly MigrationSource[]>
export type BooksName = keyof typeof BOOKS

/** The schemas of each set of books, for whoever draws row types or checks rights. */
export const SCHEMAS = {
  hotline: ['vault', 'outbox', 'audit', 'people', 'intake', 'hashes', 'hotline', 'notices'],
  commons: ['transparency'],
} satisfies Record<BooksName, readonly string[]>
