import type { StandingRows } from '@vigie/platform/house'
import type { Role } from '@vigie/platform/operation'

/** The roles that the books declare. One that they no longer declare stays, for those who once had it. */
export const roleRows = (roles: readonly Role[]): StandingRows => ({
  sql: `insert into people.role (name) select role.name from jsonb_to_recordset($1::jsonb) as role (name text)
    on conflict do nothing`,
  rows: roles.map((name) => ({ name })),
})
