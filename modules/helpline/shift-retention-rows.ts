import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Notes at the end of a shift that were written until that day and still say something. */
export const selectShiftNotesDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select id as record, written_at::text as place from helpline.shift_note
      where written_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels' and octet_length(sealed) > 0
        ${after === null ? sql`` : sql`and (written_at, id) > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by written_at, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfShiftNotes = async (
  _db: KeptBooks,
  notes: readonly string[],
): Promise<RowOfRecord[]> => notes.map((note) => ({ record: note, table: 'helpline.shift_note', row: note }))
