import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface AnsweringRow {
  readonly contact: string
  readonly nth: number
  readonly form: string
  readonly reason: string | null
  readonly given_by: string
  readonly given_at: Date
}

export interface AnswerRow {
  readonly id: string
  readonly contact: string
  readonly nth: number
  readonly question: string
  readonly value: unknown
  readonly sealed: Buffer | null
}

export const insertAnswering = async (db: Books, row: AnsweringRow): Promise<void> => {
  await sql`insert into helpline.answering (contact, nth, form, reason, given_by, given_at)
    values (${row.contact}, ${row.nth}, ${row.form}, ${row.reason}, ${row.given_by}, ${row.given_at})`.execute(
    db,
  )
}

export const insertAnswer = async (db: Books, row: AnswerRow): Promise<void> => {
  const value = row.value === null ? null : JSON.stringify(row.value)
  await sql`insert into helpline.answer (id, contact, nth, question, value, sealed)
    values (${row.id}, ${row.contact}, ${row.nth}, ${row.question}, ${value}::jsonb, ${row.sealed})`.execute(
    db,
  )
}

/** How often answers were given for a contact. */
export const selectLastAnswering = async (db: Books, contact: string): Promise<number> =>
  (
    await sql<{ nth: number }>`select coalesce(max(nth), 0) as nth from helpline.answering
      where contact = ${contact}`.execute(db)
  ).rows[0]?.nth ?? 0

/** Every giving of answers for a contact, the last one first. */
export const selectAnswerings = async (db: Books, contact: string): Promise<AnsweringRow[]> =>
  (
    await sql<AnsweringRow>`select contact, nth, form, reason, given_by, given_at from helpline.answering
      where contact = ${contact} order by nth desc`.execute(db)
  ).rows

export const selectAnswers = async (db: Books, contact: string): Promise<AnswerRow[]> =>
  (
    await sql<AnswerRow>`select id, contact, nth, question, value, sealed from helpline.answer
      where contact = ${contact}`.execute(db)
  ).rows
