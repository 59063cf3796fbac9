import type { Books } from '@vigie/platform/operation'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

export type NoticeRow = Selectable<Rows['incoming.notice']>
export type ItemRow = Selectable<Rows['incoming.item']>
export type MatchRow = Selectable<Rows['incoming.register_match']>
export type AcknowledgementRow = Selectable<Rows['incoming.acknowledgement']>

const tables = (db: Books) => db.$extendTables<Rows>()

/** Whether this very notice came before, with the same words or with others. Whoever asks second waits for the first. */
export const selectSentBefore = async (
  db: Books,
  mark: Buffer,
  body: Buffer,
): Promise<{ notice: string; same: boolean; receipt: string | null } | null> => {
  const { rows } = await sql<{ notice: string; same: boolean; receipt: string | null }>`
    select notice, same, receipt from incoming.sent_before(${mark}, ${body})`.execute(db)
  return rows[0] ?? null
}

export const insertNotice = async (db: Books, row: NoticeRow, items: readonly ItemRow[]): Promise<void> => {
  await tables(db).insertInto('incoming.notice').values(row).execute()
  await tables(db)
    .insertInto('incoming.item')
    .values([...items])
    .execute()
}

export const insertMatch = async (db: Books, row: MatchRow): Promise<void> => {
  await tables(db).insertInto('incoming.register_match').values(row).execute()
}

export const insertAcknowledgement = async (db: Books, row: AcknowledgementRow): Promise<void> => {
  await tables(db).insertInto('incoming.acknowledgement').values(row).execute()
}

export const insertTaker = async (db: Books, notice: string, taker: string): Promise<void> => {
  await tables(db).insertInto('incoming.notice_taker').values({ notice, taken_by: taker }).execute()
}

export const selectNotice = (db: Books, id: string): Promise<NoticeRow | undefined> =>
  tables(db).selectFrom('incoming.notice').selectAll().where('id', '=', id).executeTakeFirst()

export const selectItems = (db: Books, notice: string): Promise<ItemRow[]> =>
  tables(db)
    .selectFrom('incoming.item')
    .selectAll()
    .where('notice', '=', notice)
    .orderBy('position')
    .execute()

export const selectMatch = (db: Books, notice: string): Promise<MatchRow | undefined> =>
  tables(db).selectFrom('incoming.register_match').selectAll().where('notice', '=', notice).executeTakeFirst()

export const selectAcknowledgement = (db: Books, notice: string): Promise<AcknowledgementRow | undefined> =>
  tables(db)
    .selectFrom('incoming.acknowledgement')
    .selectAll()
    .where('notice', '=', notice)
    .executeTakeFirst()

export const selectTaker = async (db: Books, notice: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('incoming.notice_taker')
    .select('taken_by')
    .where('notice', '=', notice)
    .executeTakeFirst()
  return row?.taken_by ?? null
}

/** Which items of a notice wait for a decision. */
export const selectWaitingItems = async (db: Books, notice: string): Promise<string[]> =>
  (
    await tables(db).selectFrom('incoming.waiting_item').select('item').where('notice', '=', notice).execute()
  ).map(({ item }) => item)

export const selectDomain = async (db: Books, sender: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('incoming.sender')
    .select('domain')
    .where('id', '=', sender)
    .executeTakeFirst()
  return row?.domain ?? null
}

/** Notices in which one of these places was named before. */
export const selectNoticesOfMarks = async (
  db: Books,
  marks: readonly Buffer[],
  except: string,
): Promise<{ notice: string; mark: Buffer }[]> =>
  marks.length === 0
    ? []
    : tables(db)
        .selectFrom('incoming.item')
        .select(['notice', 'blind_index as mark'])
        .where('blind_index', 'in', [...marks])
        .where('notice', '<>', except)
        .limit(500)
        .execute()
