import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface DispatchRow {
  readonly id: string
  readonly contact: string
  readonly number: number
  readonly called_by: string
  readonly called_at: Date
  readonly seen_by: string | null
  readonly seen_at: Date | null
}

export const insertDispatch = async (
  db: Books,
  row: Pick<DispatchRow, 'id' | 'contact' | 'called_by' | 'called_at'>,
): Promise<void> => {
  await sql`insert into helpline.dispatch (id, contact, called_by, called_at)
    values (${row.id}, ${row.contact}, ${row.called_by}, ${row.called_at})`.execute(db)
}

const DISPATCH = sql`d.id, d.contact, c.number, d.called_by, d.called_at, s.seen_by, s.seen_at
  from helpline.dispatch d join helpline.contact c on c.id = d.contact left join helpline.second_person s on s.dispatch = d.id`

export const selectDispatch = async (db: Books, id: string): Promise<DispatchRow | undefined> =>
  (await sql<DispatchRow>`select ${DISPATCH} where d.id = ${id}`.execute(db)).rows[0]

export const selectDispatches = async (db: Books, contact: string): Promise<DispatchRow[]> =>
  (
    await sql<DispatchRow>`select ${DISPATCH} where d.contact = ${contact} order by d.called_at, d.id`.execute(
      db,
    )
  ).rows

/** What no second person has seen yet, the oldest first. */
export const selectOpenDispatches = async (db: Books): Promise<DispatchRow[]> =>
  (
    await sql<DispatchRow>`select ${DISPATCH} join helpline.open_dispatch o on o.dispatch = d.id
      order by d.called_at, d.id`.execute(db)
  ).rows

export interface DispatchNoteRow {
  readonly id: string
  readonly dispatch: string
  readonly said: Buffer
  readonly reference: Buffer | null
  readonly written_by: string
  readonly written_at: Date
}

export const insertDispatchNote = async (db: Books, row: DispatchNoteRow): Promise<void> => {
  await sql`insert into helpline.dispatch_note (id, dispatch, said, reference, written_by, written_at)
    values (${row.id}, ${row.dispatch}, ${row.said}, ${row.reference}, ${row.written_by}, ${row.written_at})`.execute(
    db,
  )
}

export const selectDispatchNotes = async (
  db: Books,
  dispatches: readonly string[],
): Promise<DispatchNoteRow[]> =>
  (
    await sql<DispatchNoteRow>`select id, dispatch, said, reference, written_by, written_at from helpline.dispatch_note
      where dispatch = any(${dispatches}) order by written_at, id`.execute(db)
  ).rows

export const insertSeen = async (
  db: Books,
  row: { dispatch: string; called_by: string; seen_by: string; seen_at: Date },
): Promise<void> => {
  await sql`insert into helpline.second_person (dispatch, called_by, seen_by, seen_at)
    values (${row.dispatch}, ${row.called_by}, ${row.seen_by}, ${row.seen_at})`.execute(db)
}
