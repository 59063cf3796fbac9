import type { GrantTables } from '../../../tests/house/grants-tables.ts'
import { DEFINERS, USAGE } from './functions-table.ts'
import { COLUMNS, GRANTS } from './grants-table.ts'
import { KEEPER } from './keeper-grants.ts'

/** What the checks of every house are handed for the provider. */
export const PROVIDER_GRANTS: GrantTables = {
  columns: COLUMNS,
  grants: GRANTS,
  apart: { vigie_provider_keeper: { provider: KEEPER } },
  usage: USAGE,
  definers: DEFINERS,
}
