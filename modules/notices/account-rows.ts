import { dayOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Statements that stand, the one entered last first. */
export const selectStatements = async (db: Books) => {
  const rows = await tables(db)
    .selectFrom('notices.independence_statement as s')
    .leftJoin('notices.independence_withdrawal as w', 'w.statement', 's.id')
    .where('w.statement', 'is', null)
    .select(['s.id', 's.topic', 's.nl', 's.fr', 's.de', 's.en', 's.entered_by', 's.entered_at'])
    .select(sql<string>`s.valid_from::text`.as('valid_from'))
    .orderBy('s.entered_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(({ id, topic, nl, fr, de, en, ...row }) => ({
    id,
    topic,
    text: { nl, fr, de, en },
    validFrom: row.valid_from,
    enteredOn: dayOf(row.entered_at),
    enteredBy: row.entered_by,
  }))
}

export const isStatement = async (db: Books, id: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom('notices.independence_statement')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

/** Whether anything was ever stated about this, also what was withdrawn since. */
export const wasStated = async (db: Books, topic: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom('notices.independence_statement')
    .select('id')
    .where('topic', '=', topic)
    .executeTakeFirst()) !== undefined

export const insertStatement = (
  db: Books,
  row: Insertable<Rows['notices.independence_statement']>,
): Promise<unknown> => tables(db).insertInto('notices.independence_statement').values(row).execute()

export const insertStatementWithdrawal = (
  db: Books,
  row: Insertable<Rows['notices.independence_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('notices.independence_withdrawal').values(row).execute()

/** Every published edition, the latest year and edition first. */
export const selectEditions = (db: Books) =>
  tables(db)
    .selectFrom('notices.account_edition')
    .select(['year', 'edition', 'published_by as publishedBy', 'published_at as publishedAt'])
    .select('proposed_by as proposedBy')
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute()

export const insertEdition = (
  db: Books,
  row: Insertable<Rows['notices.account_edition']>,
): Promise<unknown> => tables(db).insertInto('notices.account_edition').values(row).execute()

/** Every edition that was put forward, the latest year and edition first. */
export const selectAccountProposals = async (db: Books) =>
  tables(db)
    .selectFrom('notices.account_proposal as p')
    .leftJoin('notices.account_edition as e', (join) =>
      join.onRef('e.year', '=', 'p.year').onRef('e.edition', '=', 'p.edition'),
    )
    .select(['p.id as proposal', 'p.year', 'p.edition', 'p.nl', 'p.fr', 'p.de', 'p.en'])
    .select(['p.proposed_by as proposedBy', 'p.proposed_at as proposedAt'])
    .select(sql<boolean>`e.year is not null`.as('isOver'))
    .orderBy('p.year', 'desc')
    .orderBy('p.edition', 'desc')
    .orderBy('p.proposed_at', 'desc')
    .execute()

export const insertAccountProposal = (
  db: Books,
  row: Insertable<Rows['notices.account_proposal']>,
): Promise<unknown> => tables(db).insertInto('notices.account_proposal').values(row).execute()

/** Each part of a year in its last version. */
export const selectNarrative = async (db: Books, year: number) => {
  const rows = await tables(db)
    .selectFrom('notices.narrative')
    .select(['part', 'version', 'nl', 'fr', 'de', 'en', 'written_by', 'written_at'])
    .distinctOn('part')
    .where('year', '=', year)
    .orderBy('part')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ nl, fr, de, en, written_by: writtenBy, written_at: writtenAt, ...row }) => ({
    ...row,
    text: { nl, fr, de, en },
    writtenBy,
    writtenAt,
  }))
}

export const insertNarrative = (db: Books, row: Insertable<Rows['notices.narrative']>): Promise<unknown> =>
  tables(db).insertInto('notices.narrative').values(row).execute()

/** Complaints about what was decided of notices that were sent as a trusted flagger in that year, by outcome; null is open. */
export const selectComplaintsOfYear = async (
  db: Books,
  year: number,
): Promise<{ outcome: string | null; complaints: number }[]> =>
  (
    await sql<{ outcome: string | null; complaints: number }>`
      select o.outcome, count(*)::int as complaints
      from notices.complaint c
      join notices.decision d on d.id = c.decision
      join notices.notice_item i on i.id = d.notice_item
      join notices.notice n on n.id = i.notice and notices.standing_of(n.id, n.standing) = 'trusted'
      left join notices.complaint_outcome o on o.complaint = c.decision
      where (
        select extract(year from max(s.at) at time zone 'Europe/Brussels') from notices.dispatch s
        where s.notice = n.id and s.outcome = 'sent'
      ) = ${year}::int
      group by o.outcome order by o.outcome`.execute(db)
  ).rows
