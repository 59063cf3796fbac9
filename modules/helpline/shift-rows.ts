import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** A shift as it stands: shorter than it was planned where it was taken off the rota meanwhile. */
export interface ShiftRow {
  readonly id: string
  readonly person: string
  readonly starts_at: Date
  readonly ends_at: Date
}

const SHIFT = sql`s.id, s.person, s.starts_at,
  case when e.shift is null then s.ends_at
    else (select max(q.begins_at) + interval '15 minutes' from helpline.shift_quarter q where q.shift = s.id) end as ends_at
  from helpline.shift s left join helpline.shift_end e on e.shift = s.id`

/** Who is there between two moments, the first one first. */
export const selectShifts = async (
  db: Books,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<ShiftRow[]> =>
  (
    await sql<ShiftRow>`select * from (select ${SHIFT} where s.starts_at < ${until}
        and s.starts_at > ${from}::timestamptz - interval '16 hours') w
      where w.ends_at > ${from} order by w.starts_at, w.id`.execute(db)
  ).rows

/** The shift of somebody that runs, or the last one that began within a day. */
export const selectLastShiftOf = async (
  db: Books,
  person: string,
  now: Date,
): Promise<ShiftRow | undefined> =>
  (
    await sql<ShiftRow>`select * from (select ${SHIFT} where s.person = ${person} and s.starts_at <= ${now}
        and s.starts_at > ${now}::timestamptz - interval '24 hours') w
      where w.ends_at is not null order by w.starts_at desc limit 1`.execute(db)
  ).rows[0]

export const insertShift = async (
  db: Books,
  row: ShiftRow & { readonly planned_by: string; readonly planned_at: Date },
): Promise<void> => {
  await sql`insert into helpline.shift (id, person, starts_at, ends_at, planned_by, planned_at)
    values (${row.id}, ${row.person}, ${row.starts_at}, ${row.ends_at}, ${row.planned_by}, ${row.planned_at})`.execute(
    db,
  )
}

export const insertShiftEnd = async (
  db: Books,
  row: { shift: string; ended_by: string; ended_at: Date },
): Promise<void> => {
  await sql`insert into helpline.shift_end (shift, ended_by, ended_at)
    values (${row.shift}, ${row.ended_by}, ${row.ended_at})`.execute(db)
}

export interface ShiftNoteRow {
  readonly id: string
  readonly shift: string
  readonly written_by: string
  readonly written_at: Date
  readonly sealed: Buffer
}

export const insertShiftNote = async (db: Books, row: ShiftNoteRow): Promise<void> => {
  await sql`insert into helpline.shift_note (id, shift, written_by, written_at, sealed)
    values (${row.id}, ${row.shift}, ${row.written_by}, ${row.written_at}, ${row.sealed})`.execute(db)
}

/**
 * What somebody has to read first: notes of others that they have not read, of the last day, and older ones that nobody has read
 * at all.
 */
export const selectNotesToRead = async (db: Books, person: string, now: Date): Promise<ShiftNoteRow[]> =>
  (
    await sql<ShiftNoteRow>`select n.id, n.shift, n.written_by, n.written_at, n.sealed from helpline.shift_note n
      where n.written_by <> ${person} and octet_length(n.sealed) > 0
        and not exists (select from helpline.shift_note_read r where r.note = n.id and r.read_by = ${person})
        and (n.written_at > ${now}::timestamptz - interval '24 hours'
          or not exists (select from helpline.shift_note_read r where r.note = n.id))
      order by n.written_at, n.id limit 20`.execute(db)
  ).rows

/** How many these are, without one being opened. */
export const countNotesToRead = async (db: Books, person: string, now: Date): Promise<number> =>
  (await selectNotesToRead(db, person, now)).length

/** The last notes, with who has read them. */
export const selectLastShiftNotes = async (
  db: Books,
  most: number,
): Promise<(ShiftNoteRow & { readonly readers: string[] })[]> =>
  (
    await sql<
      ShiftNoteRow & { readonly readers: string[] }
    >`select n.id, n.shift, n.written_by, n.written_at, n.sealed,
        array(select r.read_by::text from helpline.shift_note_read r where r.note = n.id order by r.read_at) as readers
      from helpline.shift_note n order by n.written_at desc, n.id limit ${most}`.execute(db)
  ).rows

export const selectWriterOf = async (db: Books, note: string): Promise<string | undefined> =>
  (
    await sql<{
      written_by: string
    }>`select written_by from helpline.shift_note where id = ${note}`.execute(db)
  ).rows[0]?.written_by

export const insertShiftNoteRead = async (
  db: Books,
  row: { note: string; written_by: string; read_by: string; read_at: Date },
): Promise<void> => {
  await sql`insert into helpline.shift_note_read (note, written_by, read_by, read_at)
    values (${row.note}, ${row.written_by}, ${row.read_by}, ${row.read_at})`.execute(db)
}
