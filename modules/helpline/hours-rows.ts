import { type Day, LANGUAGES, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { type Hours, WEEKDAYS, type Weekday } from './hours.ts'

interface HoursRow {
  readonly hours: string
  readonly language: string
  readonly weekday: number
  readonly from_minute: number
  readonly to_minute: number
}

interface ExceptionRow {
  readonly exception: string
  readonly language: string
  readonly day: Day
  readonly from_minute: number | null
  readonly to_minute: number | null
}

const weekdayAt = (weekday: number): Weekday => WEEKDAYS[weekday - 1] ?? 'mo'

/** The hours that hold, with the exceptions since a day. The public and the desk ask alike. */
export const selectHours = async (db: Books, since: Day): Promise<Hours> => {
  const { rows: set } = await sql<{ set: boolean }>`select helpline.hours_were_set() as set`.execute(db)
  const { rows: weekly } = await sql<HoursRow>`select hours, language, weekday, from_minute, to_minute
    from helpline.hours_that_hold()`.execute(db)
  const { rows: exceptions } = await sql<ExceptionRow>`select exception, language, day, from_minute, to_minute
    from helpline.exceptions_since(${since}::date)`.execute(db)
  return {
    wereSet: set[0]?.set === true,
    weekly: weekly.map(({ hours, language, weekday, from_minute, to_minute }) => ({
      id: hours,
      language: wordOf(LANGUAGES, language),
      weekday: weekdayAt(weekday),
      from: from_minute,
      until: to_minute,
    })),
    exceptions: exceptions.map(({ exception, language, day, from_minute, to_minute }) => ({
      id: exception,
      language: wordOf(LANGUAGES, language),
      day,
      span: from_minute === null || to_minute === null ? null : { from: from_minute, until: to_minute },
    })),
  }
}

interface Set {
  readonly id: string
  readonly language: string
  readonly set_by: string
  readonly set_at: Date
}

export const insertHours = async (
  db: Books,
  row: Set & { weekday: number; from_minute: number; to_minute: number },
): Promise<void> => {
  await sql`insert into helpline.hours (id, language, weekday, from_minute, to_minute, set_by, set_at)
    values (${row.id}, ${row.language}, ${row.weekday}, ${row.from_minute}, ${row.to_minute}, ${row.set_by},
      ${row.set_at})`.execute(db)
}

export const insertException = async (
  db: Books,
  row: Set & { day: Day; from_minute: number | null; to_minute: number | null },
): Promise<void> => {
  await sql`insert into helpline.hours_exception (id, language, day, from_minute, to_minute, set_by, set_at)
    values (${row.id}, ${row.language}, ${row.day}, ${row.from_minute}, ${row.to_minute}, ${row.set_by},
      ${row.set_at})`.execute(db)
}

interface Ended {
  readonly of: string
  readonly ended_by: string
  readonly ended_at: Date
}

export const insertHoursEnd = async (db: Books, { of, ended_by, ended_at }: Ended): Promise<void> => {
  await sql`insert into helpline.hours_end (hours, ended_by, ended_at) values (${of}, ${ended_by}, ${ended_at})`.execute(
    db,
  )
}

export const insertExceptionEnd = async (db: Books, { of, ended_by, ended_at }: Ended): Promise<void> => {
  await sql`insert into helpline.exception_end (exception, ended_by, ended_at)
    values (${of}, ${ended_by}, ${ended_at})`.execute(db)
}

/** How long those waited who were taken in these stretches, shortest first; null where they were too few to say. */
export const selectWaits = async (
  db: Books,
  { language, began, ended }: { language: string; began: readonly Date[]; ended: readonly Date[] },
): Promise<number[] | null> =>
  (
    await sql<{ waits: number[] | null }>`select helpline.waits_within(${language}, ${began}::timestamptz[],
      ${ended}::timestamptz[]) as waits`.execute(db)
  ).rows[0]?.waits ?? null

/** How many minutes whoever waits longest has waited since it opened. */
export const selectLongestWait = async (
  db: Books,
  { language, since, now, today }: { language: string; since: Date; now: Date; today: Day },
): Promise<number> =>
  (
    await sql<{ minutes: number | null }>`select helpline.longest_wait(${language}, ${since}, ${now},
      ${today}::date) as minutes`.execute(db)
  ).rows[0]?.minutes ?? 0
