import type { AccessTables } from '../../../tests/house/access-lines.ts'
import type { GrantTables } from '../../../tests/house/grants-tables.ts'
import { CONSOLE, PARTNER, PUBLIC_SITE, WORKER } from './access-table.ts'
import { ACTS } from './acts-table.ts'
import { DEFINERS, USAGE } from './functions-table.ts'
import { COLUMNS, GRANTS } from './grants-table.ts'
import { HELPLINE_KEEPER } from './helpline-grants.ts'
import { KEEPER } from './keeper-grants.ts'

/** What the checks of every house are handed for the centre. */
export const CENTRE_ACCESS: AccessTables = {
  console: CONSOLE,
  partner: PARTNER,
  public: PUBLIC_SITE,
  worker: WORKER,
  acts: ACTS,
}
export const CENTRE_GRANTS: GrantTables = {
  columns: COLUMNS,
  grants: GRANTS,
  apart: {
    vigie_centre_keeper: { hotline: KEEPER },
    vigie_centre_helpline_keeper: { helpline: HELPLINE_KEEPER },
  },
  usage: USAGE,
  definers: DEFINERS,
}
