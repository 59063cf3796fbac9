import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface FoundPage {
  readonly notice: string
  readonly serial: number
  readonly shown: Buffer
  readonly over: boolean
  readonly items: readonly { number: number; answered: string | null; looking: boolean }[]
}

/** The page that a link opens, for the public site; null where there is none. */
export const selectPageOfLink = async (db: Books, mark: Buffer, moment: Date): Promise<FoundPage | null> =>
  (
    await sql<FoundPage>`
      select notice, serial, shown, over, items from notices.answer_page_of(${mark}, ${moment})`.execute(db)
  ).rows[0] ?? null

export type PressOutcome = 'taken' | 'before' | 'over' | 'no-such-item'

/** Writes one press, once; null where no page has this link. */
export const insertPress = async (
  db: Books,
  mark: Buffer,
  press: { item: number; id: string; choice: string; words: Buffer | null; at: Date },
): Promise<{ notice: string; outcome: PressOutcome } | null> =>
  (
    await sql<{ notice: string; outcome: PressOutcome }>`
      select notice, outcome
      from notices.press_answer(${mark}, ${press.item}, ${press.id}, ${press.choice}, ${press.words}, ${press.at})`.execute(
      db,
    )
  ).rows[0] ?? null

export type PageAnswerRow = Selectable<Rows['notices.page_answer']>

export const selectPageAnswer = (db: Books, id: string): Promise<PageAnswerRow | undefined> =>
  tables(db).selectFrom('notices.page_answer').selectAll().where('id', '=', id).executeTakeFirst()

export const selectPageAnswers = (
  db: Books,
  notices: readonly string[],
): Promise<Pick<PageAnswerRow, 'notice' | 'notice_item' | 'choice' | 'pressed_at'>[]> =>
  tables(db)
    .selectFrom('notices.page_answer')
    .select(['notice', 'notice_item', 'choice', 'pressed_at'])
    .where('notice', 'in', [...notices])
    .orderBy('pressed_at')
    .execute()

export interface PageRow {
  readonly notice: string
  readonly serial: number
  readonly opened_at: Date
  readonly reason: string | null
  readonly ended_by: string | null
  readonly ended_at: Date | null
}

export const selectPages = async (db: Books, notices: readonly string[]): Promise<PageRow[]> =>
  (
    await sql<PageRow>`
      select p.notice, p.serial, p.opened_at, e.reason, e.ended_by, e.ended_at
      from notices.answer_page p
      left join notices.answer_page_end e on e.notice = p.notice and e.serial = p.serial
      where p.notice = any(${[...notices]}::uuid[]) order by p.serial`.execute(db)
  ).rows

/** Opens a page; an attempt that comes again finds it open. */
export const insertPage = (db: Books, row: Insertable<Rows['notices.answer_page']>): Promise<unknown> =>
  tables(db)
    .insertInto('notices.answer_page')
    .values(row)
    .onConflict((conflict) => conflict.columns(['notice', 'serial']).doNothing())
    .execute()

export const insertPageEnd = (
  db: Books,
  row: Insertable<Rows['notices.answer_page_end']>,
): Promise<unknown> => tables(db).insertInto('notices.answer_page_end').values(row).execute()

/** Ends every page that is open for the notices to a provider. */
export const endPagesOfProvider = async (
  db: Books,
  { provider, service }: { readonly provider: string; readonly service: string | null },
  by: string,
  at: Date,
): Promise<void> => {
  await sql`
    insert into notices.answer_page_end (notice, serial, reason, ended_by, ended_at)
    select p.notice, p.serial, 'address-changed', ${by}, ${at}
    from notices.answer_page p join notices.notice n on n.id = p.notice
    where n.provider = ${provider} and (${service}::uuid is null or n.service = ${service}) and not exists (
      select from notices.answer_page_end e where e.notice = p.notice and e.serial = p.serial)`.execute(db)
}
