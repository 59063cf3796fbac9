import { fileURLToPath } from 'node:url'
import type { MigrationSource } from '@vigie/platform/database'

const of = (module: string, place: string): MigrationSource => ({
  module,
  folder: fileURLToPath(new URL(`../../${place}/`, import.meta.url)),
})

const CENTRE_LOGINS = ['vigie_public', 'vigie_desk', 'vigie_worker', 'vigie_keeper'] as const
const HELPLINE_LOGINS = ['vigie_helpline_desk', 'vigie_helpline_worker'] as const

/** The logins of the apps. None of them owns a table. */
export const LOGINS = [...CENTRE_LOGINS, ...HELPLINE_LOGINS] as const
export type LoginName = (typeof LOGINS)[number]
export type HelplineLogin = (typeof HELPLINE_LOGINS)[number]

/** The migrator: the only login that may change a table, held by no app. */
export const OWNER = 'vigie_owner'
export const HELPLINE_OWNER = 'vigie_helpline_owner'
export const OWNERS = [OWNER, HELPLINE_OWNER] as const

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
    of('privacy', 'modules/privacy/migrations'),
    of('centre', 'houses/centre/migrations'),
  ],
  commons: [
    of('transparency', 'modules/transparency/migrations'),
    of('centre-commons', 'houses/centre/commons-migrations'),
  ],
  helpline: [
    of('helpline', 'modules/helpline/migrations'),
    of('centre-helpline', 'houses/centre/helpline-migrations'),
  ],
} satisfies Record<string, readonly MigrationSource[]>
export type BooksName = keyof typeof BOOKS
export const BOOKS_NAMES = ['hotline', 'commons', 'helpline'] as const satisfies readonly BooksName[]

/** Who owns each set of books and who may connect to it; everybody else is turned away before a table is asked for. */
export const HOUSEHOLDS: Readonly<
  Record<BooksName, { owner: (typeof OWNERS)[number]; logins: readonly LoginName[] }>
> = {
  hotline: { owner: OWNER, logins: CENTRE_LOGINS },
  commons: { owner: OWNER, logins: CENTRE_LOGINS },
  helpline: { owner: HELPLINE_OWNER, logins: HELPLINE_LOGINS },
}

/** The schemas of each set of books, for whoever draws row types or checks rights. */
export const SCHEMAS = {
  hotline: ['vault', 'outbox', 'audit', 'people', 'intake', 'hashes', 'hotline', 'notices', 'privacy'],
  commons: ['transparency'],
  helpline: ['helpline'],
} satisfies Record<BooksName, readonly string[]>
