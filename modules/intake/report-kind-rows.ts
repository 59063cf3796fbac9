import type { StandingRows } from '@vigie/platform/house'
import { REPORT_KINDS } from './report-kind.ts'

/** What a report may be about, as rows that other tables refer to. */
export const REPORT_KIND_ROWS: StandingRows = {
  sql: `insert into intake.report_kind (name)
    select kind.name from jsonb_to_recordset($1::jsonb) as kind (name text) on conflict do nothing`,
  rows: REPORT_KINDS.map((name) => ({ name })),
}
