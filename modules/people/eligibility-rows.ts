import { type Day, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'
import { VETTING_DOCUMENTS, type VettingDocument } from './vetting-document.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The vetting of a person that holds on that day and runs longest. */
export const selectEligibility = async (db: Books, person: string, day: Day): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('people.eligibility as e')
    .leftJoin('people.eligibility_withdrawal as w', 'w.eligibility', 'e.id')
    .select('e.id')
    .where('e.person', '=', person)
    .where('e.valid_from', '<=', day)
    .where('e.valid_until', '>=', day)
    .where('w.eligibility', 'is', null)
    .orderBy('e.valid_until', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether a new invitation of this person waits for a coordinator: until then no vetting of theirs counts. */
export const selectSuspended = async (db: Books, person: string): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select people.is_suspended(${person}) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Until when each person is vetted; those who never were are missing. */
export const selectVettedUntil = async (db: Books): Promise<Map<string, Day>> => {
  const rows = await tables(db)
    .selectFrom('people.eligibility as e')
    .leftJoin('people.eligibility_withdrawal as w', 'w.eligibility', 'e.id')
    .select((of) => ['e.person', of.fn.max('e.valid_until').as('until')])
    .where('w.eligibility', 'is', null)
    .groupBy('e.person')
    .execute()
  return new Map(rows.map((row) => [row.person, row.until]))
}

/** When both documents are there, the database makes the vetting. */
export const insertVettingDocument = (
  db: Books,
  row: Insertable<Rows['people.vetting_document']>,
): Promise<unknown> => tables(db).insertInto('people.vetting_document').values(row).execute()

/** Of each document of each of these people the one that counts longest, unless its vetting was withdrawn. */
export const selectVettingDocuments = async (
  db: Books,
  people: readonly string[],
): Promise<(VettingDocument & { readonly person: string })[]> => {
  if (people.length === 0) return []
  const rows = await tables(db)
    .selectFrom('people.vetting_document as d')
    .distinctOn(['d.person', 'd.document'])
    .select(['d.person', 'd.document', 'd.seen_on', 'd.valid_until', 'd.seen_by'])
    .where('d.person', 'in', [...people])
    .where(
      sql<boolean>`not exists (
        select from people.eligibility e join people.eligibility_withdrawal w on w.eligibility = e.id
        where d.id in (e.extract, e.morality))`,
    )
    .orderBy('d.person')
    .orderBy('d.document')
    .orderBy('d.valid_until', 'desc')
    .execute()
  return rows.map((row) => ({
    person: row.person,
    document: wordOf(VETTING_DOCUMENTS, row.document),
    seenOn: row.seen_on,
    validUntil: row.valid_until,
    seenBy: row.seen_by,
  }))
}

export const insertEligibilityWithdrawal = (
  db: Books,
  row: Insertable<Rows['people.eligibility_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('people.eligibility_withdrawal').values(row).execute()

/** The vettings of a person that hold on that day or later and were not withdrawn. */
export const selectRunning = async (db: Books, person: string, day: Day): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom('people.eligibility as e')
    .leftJoin('people.eligibility_withdrawal as w', 'w.eligibility', 'e.id')
    .select('e.id')
    .where('e.person', '=', person)
    .where('e.valid_until', '>=', day)
    .where('w.eligibility', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
