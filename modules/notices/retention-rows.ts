import type { Day } from '@vigie/kernel'
import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** The moment at which a day is over. */
const endOf = (day: Day) => sql`((${day}::date + 1)::timestamp at time zone 'Europe/Brussels')`
const beyond = ({ place, record }: Candidate) => sql`(${place}::timestamptz, ${record}::uuid)`

/** Notices that still say something and were prepared until that day: their case ended no sooner. */
export const selectNoticesPrepared = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, prepared_at::text as place from notices.notice
      where prepared_at < ${endOf(until)} and octet_length(explanation) > 0
        ${after === null ? sql`` : sql`and (prepared_at, id) > ${beyond(after)}`}
      order by prepared_at, id limit ${most}`.execute(db)
  ).rows

/** Mail that came in until that day and found no notice. */
export const selectStrayMailsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, received_at::text as place from notices.stray_mail
      where received_at < ${endOf(until)} and octet_length(sealed) > 0
        ${after === null ? sql`` : sql`and (received_at, id) > ${beyond(after)}`}
      order by received_at, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfNotices = async (
  db: KeptBooks,
  notices: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`
      with line as (select id, notice::text as record from notices.notice_item where notice = any(${notices}))
      select id::text as record, 'notices.notice' as table, id::text as row from notices.notice where id = any(${notices})
      union all select record, 'notices.notice_item', id::text from line
      union all select record, 'notices.decision', d.id::text from line join notices.decision d on d.notice_item = line.id
      union all select notice::text, 'notices.dispatch', id::text from notices.dispatch where notice = any(${notices})
      union all select notice::text, 'notices.reply', id::text from notices.reply where notice = any(${notices})
      union all select notice::text, 'notices.answer_proposal', id::text from notices.answer_proposal where notice = any(${notices})
      union all select notice::text, 'notices.page_answer', id::text from notices.page_answer where notice = any(${notices})
      union all select notice::text, 'notices.answer_page', notice || '/' || serial
        from notices.answer_page where notice = any(${notices})
      union all select notice::text, 'notices.press_summary', notice || '/' || turn
        from notices.press_summary where notice = any(${notices})
      union all select notice::text, 'notices.reminder_dispatch', notice || '/' || rung || '/' || attempt
        from notices.reminder_dispatch where notice = any(${notices})
      union all select notice::text, 'notices.second_contact', notice || '/' || turn
        from notices.second_contact where notice = any(${notices})
      union all select notice::text, 'notices.second_contact_dispatch', notice || '/' || turn || '/' || attempt
        from notices.second_contact_dispatch where notice = any(${notices})
      union all select notice::text, 'notices.complaint_letter', notice || '/' || turn
        from notices.complaint_letter where notice = any(${notices})
      union all select notice::text, 'notices.complaint_letter_dispatch', notice || '/' || turn || '/' || attempt
        from notices.complaint_letter_dispatch where notice = any(${notices})
      union all select notice::text, 'notices.coordinator_complaint', notice::text
        from notices.coordinator_complaint where notice = any(${notices})`.execute(db)
  ).rows

/** The cases of these notices; what is no notice has none. */
export const selectCasesOfNotices = async (
  db: KeptBooks,
  notices: readonly string[],
): Promise<{ notice: string; case: string }[]> =>
  (
    await sql<{ notice: string; case: string }>`
      select id as notice, "case" from notices.notice where id = any(${notices})`.execute(db)
  ).rows
