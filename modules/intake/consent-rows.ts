import type { Day } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

interface ConsentRow {
  report: string
  receiver: string
  given_on: Day
  withdrawn_on: Day | null
  passed_on: Day | null
}
type MailboxConsentRow = Omit<ConsentRow, 'report' | 'passed_on'>

const consents = statement<ConsentRow>(
  'intake.consents',
  `select c.report, c.receiver, c.given_on, w.withdrawn_on,
    (select max(s.sent_on) from intake.passing p join intake.passing_sent s on s.packet = p.packet and s.report = p.report
      where p.report = c.report and p.receiver = c.receiver) as passed_on
  from intake.consent c left join intake.consent_withdrawal w on w.report = c.report and w.receiver = c.receiver
  where c.report = any($1::uuid[]) order by c.receiver`,
)

export const selectConsents = (db: Books, reports: readonly string[]) => consents.run(db, [reports])

/** What the public's login may read of it, which is what its proof opens. */
export const selectMailboxConsents = async (
  db: Books,
  index: Buffer,
  proof: Buffer,
): Promise<MailboxConsentRow[]> =>
  (
    await sql<MailboxConsentRow>`
      select receiver, given_on, withdrawn_on from intake.mailbox_consents(${index}, ${proof})`.execute(db)
  ).rows

/** Taking back twice is taking back once. */
export const insertWithdrawal = (
  db: Books,
  row: { report: string; receiver: string; withdrawnOn: Day },
): Promise<unknown> =>
  sql`
    insert into intake.consent_withdrawal (report, receiver, withdrawn_on)
    values (${row.report}, ${row.receiver}, ${row.withdrawnOn}) on conflict do nothing`.execute(db)
