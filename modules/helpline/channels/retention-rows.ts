import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** What was brought until that day, and lies there still. */
export const selectArrivalsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select arrival as record, arrived_at::text as place from helpline.arrived_text
      where arrived_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels' and octet_length(found_by) > 0
        ${after === null ? sql`` : sql`and (arrived_at, arrival) > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by arrived_at, arrival limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfArrivals = async (
  _db: KeptBooks,
  arrivals: readonly string[],
): Promise<RowOfRecord[]> =>
  arrivals.map((one) => ({ record: one, table: 'helpline.arrived_text', row: one }))

/** Takes away what finds its sender. */
export const forgetArrivals = async (db: KeptBooks, arrivals: readonly string[]): Promise<void> => {
  await sql`update helpline.arrived_text set found_by = '' where arrival = any(${arrivals}::uuid[])`.execute(
    db,
  )
}
