import { wordOf } from '@vigie/kernel'
import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { MEETING_KINDS, type Meeting } from './meeting.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export const insertMeeting = (db: Books, row: Insertable<Rows['hotline.meeting']>): Promise<unknown> =>
  tables(db).insertInto('hotline.meeting').values(row).execute()

export const insertPresences = (
  db: Books,
  rows: readonly Insertable<Rows['hotline.meeting_presence']>[],
): Promise<unknown> =>
  tables(db)
    .insertInto('hotline.meeting_presence')
    .values([...rows])
    .execute()

export const insertDecision = (
  db: Books,
  row: Insertable<Rows['hotline.meeting_decision']>,
): Promise<unknown> => tables(db).insertInto('hotline.meeting_decision').values(row).execute()

export const insertDecisionDone = (
  db: Books,
  row: Insertable<Rows['hotline.meeting_decision_done']>,
): Promise<unknown> => tables(db).insertInto('hotline.meeting_decision_done').values(row).execute()

/** The meetings with who was there, the latest first; or one of them. */
export const selectMeetings = async (
  db: Books,
  id: string | null,
): Promise<(Meeting & { readonly minutes: Buffer })[]> => {
  let query = tables(db)
    .selectFrom('hotline.meeting as m')
    .selectAll('m')
    .select(
      sql<string[]>`array(select p.person from hotline.meeting_presence p where p.meeting = m.id)`.as(
        'present',
      ),
    )
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
  if (id !== null) query = query.where('m.id', '=', id)
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: wordOf(MEETING_KINDS, row.kind),
    heldOn: row.held_on,
    recordedBy: row.recorded_by,
    present: row.present,
    minutes: row.minutes,
  }))
}

type DecisionRow = Selectable<Rows['hotline.meeting_decision']> & {
  readonly kind: string
  readonly held_on: string
  readonly done_at: Date | null
}

/** What was decided, the latest first; of one meeting, or of all. */
export const selectDecisions = (db: Books, meeting: string | null): Promise<DecisionRow[]> => {
  let query = tables(db)
    .selectFrom('hotline.meeting_decision as d')
    .innerJoin('hotline.meeting as m', 'm.id', 'd.meeting')
    .leftJoin('hotline.meeting_decision_done as x', 'x.decision', 'd.id')
    .selectAll('d')
    .select(['m.kind', 'm.held_on', 'x.done_at'])
    .orderBy('m.held_on', 'desc')
    .orderBy('d.meeting')
    .orderBy('d.number')
  if (meeting !== null) query = query.where('d.meeting', '=', meeting)
  return query.execute()
}

export const selectDecisionOwner = async (db: Books, decision: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('hotline.meeting_decision')
    .select('owner')
    .where('id', '=', decision)
    .executeTakeFirst()
  return row?.owner ?? null
}

/** Meetings that still say something and were held until that day. */
export const selectMeetingsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, held_on::text as place from hotline.meeting
      where held_on <= ${until}::date and octet_length(minutes) > 0
        ${after === null ? sql`` : sql`and (held_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by held_on, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfMeetings = async (
  db: KeptBooks,
  meetings: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`
      select id::text as record, 'hotline.meeting' as table, id::text as row
      from hotline.meeting where id = any(${meetings})
      union all select meeting::text, 'hotline.meeting_decision', id::text
        from hotline.meeting_decision where meeting = any(${meetings})`.execute(db)
  ).rows
