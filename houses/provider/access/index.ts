import type { AccessTables } from '../../../tests/house/access-lines.ts'
import type { GrantTables } from '../../../tests/house/grants-tables.ts'
import { DEFINERS, USAGE } from './functions-table.ts'
import { COLUMNS, GRANTS } from './grants-table.ts'
import { KEEPER } from './keeper-grants.ts'
import { ACT_LINES, CONSOLE, PARTNER, PUBLIC_SITE, WORKER } from './routes-table.ts'

/** What the checks of every house are handed for the provider. */
export const PROVIDER_ACCESS: AccessTables = {
  console: CONSOLE,
  partner: PARTNER,
  public: PUBLIC_SITE,
  worker: WORKER,
  acts: ACT_LINES,
}
export const PROVIDER_GRANTS: GrantTables = {
  columns: COLUMNS,
  grants: GRANTS,
  apart: { vigie_provider_keeper: { provider: KEEPER } },
  usage: USAGE,
  definers: DEFINERS,
}
