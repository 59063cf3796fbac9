import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ComplaintRow {
  readonly id: string
  readonly decision: string
  readonly decided_by: string
  readonly decided_at: Date
  readonly complainant: string
  readonly words: Buffer
  readonly noted_by: string | null
  readonly lodged_at: Date
}

export const insertComplaint = async (db: Books, row: ComplaintRow): Promise<void> => {
  await sql`insert into moderation.complaint (id, decision, decided_by, decided_at, complainant, words, noted_by, lodged_at)
    values (${row.id}, ${row.decision}, ${row.decided_by}, ${row.decided_at}, ${row.complainant}, ${row.words},
      ${row.noted_by}, ${row.lodged_at})`.execute(db)
}

export interface RulingRow {
  readonly complaint: string
  readonly decision: string
  readonly decided_by: string
  readonly outcome: string
  readonly reversal: string | null
  readonly explanation: string
  readonly ruled_by: string
  readonly ruled_at: Date
}

export const insertRuling = async (db: Books, row: RulingRow): Promise<void> => {
  await sql`insert into moderation.complaint_ruling (complaint, decision, decided_by, outcome, reversal, explanation, ruled_by,
      ruled_at)
    values (${row.complaint}, ${row.decision}, ${row.decided_by}, ${row.outcome}, ${row.reversal}, ${row.explanation},
      ${row.ruled_by}, ${row.ruled_at})`.execute(db)
}

export interface ComplaintWithRuling extends ComplaintRow {
  readonly outcome: string | null
  readonly reversal: string | null
  readonly explanation: string | null
  readonly ruled_by: string | null
  readonly ruled_at: Date | null
}

const COMPLAINT = sql`select c.id, c.decision, c.decided_by, c.decided_at, c.complainant, c.words, c.noted_by, c.lodged_at,
  r.outcome, r.reversal, r.explanation, r.ruled_by, r.ruled_at
  from moderation.complaint c left join moderation.complaint_ruling r on r.complaint = c.id`

export const selectComplaint = async (db: Books, id: string): Promise<ComplaintWithRuling | undefined> =>
  (await sql<ComplaintWithRuling>`${COMPLAINT} where c.id = ${id}`.execute(db)).rows[0]

export const selectComplaintsOf = async (db: Books, decision: string): Promise<ComplaintWithRuling[]> =>
  (
    await sql<ComplaintWithRuling>`${COMPLAINT} where c.decision = ${decision} order by c.lodged_at`.execute(
      db,
    )
  ).rows

export interface OpenComplaintRow {
  readonly complaint: string
  readonly decision: string
  readonly decided_by: string
  readonly complainant: string
  readonly action: string
  readonly since: Date
}

export interface SilentComplaintRow {
  readonly complaint: string
  readonly notice: string
  /** Of how many items nothing is decided yet. */
  readonly items: number
  readonly since: Date
  readonly words: Buffer | null
}

/** Complaints that nothing was decided, as long as that is so, the oldest first: of one notice, or of all. */
export const selectSilentComplaints = async (
  db: Books,
  { notice = null, most }: { readonly notice?: string | null; readonly most: number },
): Promise<SilentComplaintRow[]> =>
  (
    await sql<SilentComplaintRow>`select s.id as complaint, s.notice, count(*)::int as items, s.received_at as since, s.words
      from moderation.complained_item a join moderation.signed_complaint s on s.id = a.signed_complaint
      where a.complaint is null and (${notice}::uuid is null or s.notice = ${notice})
        and not exists (select from moderation.decision d where d.item = a.item)
      group by s.id order by s.received_at, s.id limit ${most}`.execute(db)
  ).rows

/** Complaints that wait for a ruling, the oldest first. */
export const selectOpenComplaints = async (db: Books, most: number): Promise<OpenComplaintRow[]> =>
  (
    await sql<OpenComplaintRow>`select o.complaint, c.decision, c.decided_by, c.complainant, d.action, o.since
      from moderation.open_complaint o join moderation.complaint c on c.id = o.complaint
      join moderation.decision d on d.id = c.decision
      order by o.since, o.complaint limit ${most}`.execute(db)
  ).rows
