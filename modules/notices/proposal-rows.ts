import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export const insertProposal = (
  db: Books,
  row: Insertable<Rows['notices.answer_proposal']>,
): Promise<unknown> => tables(db).insertInto('notices.answer_proposal').values(row).execute()

export const insertAnswerRuling = (
  db: Books,
  row: Insertable<Rows['notices.answer_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.answer_ruling').values(row).execute()

export interface ProposalRow {
  readonly id: string
  readonly reply: string
  readonly notice: string
  readonly saying: string
  readonly notice_item: string | null
  readonly sentence: Buffer
  readonly redress: boolean
  readonly made_at: Date
  readonly way: string | null
  readonly action: string | null
  readonly ruled_by: string | null
  readonly ruled_at: Date | null
}

/** What was proposed about these notices, and what a person made of each. */
export const selectProposals = async (db: Books, notices: readonly string[]): Promise<ProposalRow[]> =>
  (
    await sql<ProposalRow>`
      select p.id, p.reply, p.notice, p.saying, p.notice_item, p.sentence, p.redress, p.made_at,
             r.way, r.action, r.ruled_by, r.ruled_at
      from notices.answer_proposal p left join notices.answer_ruling r on r.proposal = p.id
      where p.notice = any(${[...notices]}::uuid[]) order by p.made_at, p.reply, p.position`.execute(db)
  ).rows
