import type { PurposeDeclaration, StandingRows } from '@vigie/platform/house'

/** What may be opened for, as the modules of the books declare it. A purpose never changes what is kept of its moments. */
export const purposeRows = (purposes: readonly PurposeDeclaration[]): StandingRows => ({
  sql: `insert into audit.purpose (name, by_day)
    select purpose.name, purpose.by_day from jsonb_to_recordset($1::jsonb) as purpose (name text, by_day boolean)
    on conflict (name) do update set by_day = excluded.by_day where purpose.by_day <> excluded.by_day`,
  rows: purposes.map(({ name, byDay = false }) => ({ name, by_day: byDay })),
})
