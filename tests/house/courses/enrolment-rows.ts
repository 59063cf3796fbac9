import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import type { Candidate, DuePage, HangsOn, KeptBooks } from '@vigie/platform/house'
import { sql } from 'kysely'

export interface Enrolment {
  readonly id: string
  readonly participant: Buffer
  readonly language: Language
}

export const insertCourse = async (db: KeptBooks, id: string): Promise<void> => {
  await sql`insert into courses.course (id, title) values (${id}, 'Online safety')`.execute(db)
}

export const endCourse = async (db: KeptBooks, id: string, on: Day): Promise<void> => {
  await sql`update courses.course set ended_on = ${on}::date where id = ${id}`.execute(db)
}

export const insertEnrolment = async (
  db: KeptBooks,
  row: Enrolment & { readonly course: string; readonly mailIndex: Buffer; readonly withdrawnOn: Day | null },
): Promise<void> => {
  await sql`insert into courses.enrolment (id, course, participant, mail_index, language, withdrawn_on)
    values (${row.id}, ${row.course}, ${row.participant}, ${row.mailIndex}, ${row.language}, ${row.withdrawnOn}::date)`.execute(
    db,
  )
}

export const selectEnrolment = async (db: KeptBooks, id: string): Promise<Enrolment | null> => {
  const { rows } = await sql<{ id: string; participant: Buffer; language: string }>`
    select id, participant, language from courses.enrolment where id = ${id}`.execute(db)
  return rows[0] ? { ...rows[0], language: wordOf(LANGUAGES, rows[0].language) } : null
}

export const selectByMail = async (db: KeptBooks, index: Buffer): Promise<string[]> =>
  (
    await sql<{
      id: string
    }>`select id from courses.enrolment where mail_index = ${index} order by id`.execute(db)
  ).rows.map(({ id }) => id)

export const selectEnrolmentsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select id as record, withdrawn_on::text as place from courses.enrolment
      where withdrawn_on <= ${until}::date and octet_length(participant) > 0
        ${after === null ? sql`` : sql`and (withdrawn_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by withdrawn_on, id limit ${most}`.execute(db)
  ).rows

export const selectCoursesDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select id as record, ended_on::text as place from courses.course where ended_on <= ${until}::date
        ${after === null ? sql`` : sql`and (ended_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by ended_on, id limit ${most}`.execute(db)
  ).rows

export const selectCoursesOf = async (db: KeptBooks, enrolments: readonly string[]): Promise<HangsOn[]> =>
  (
    await sql<HangsOn>`select e.id as record, c.id as on, c.ended_on as "endedOn"
      from courses.enrolment e join courses.course c on c.id = e.course where e.id = any(${enrolments})`.execute(
      db,
    )
  ).rows

export const isCourse = async (db: KeptBooks, id: string): Promise<boolean> =>
  (await sql`select from courses.course where id = ${id}`.execute(db)).rows.length > 0

export const forgetMail = async (db: KeptBooks, enrolments: readonly string[]): Promise<void> => {
  await sql`update courses.enrolment set mail_index = '' where id = any(${enrolments})`.execute(db)
}
