import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { LONGEST_CALL_HOURS, OFFERED_HOURS } from './telephone.ts'

export const mergeCallEvent = async (
  db: Books,
  heard: {
    readonly mark: Buffer
    readonly event: string
    readonly at: Date
    readonly language: string | null
    readonly extension: string | null
    readonly now: Date
  },
): Promise<void> => {
  const { mark, event, at, language, extension, now } = heard
  await sql`select helpline.hear_exchange(${mark}, ${event}, ${at}, ${language}, ${extension}, ${now})`.execute(
    db,
  )
}

export const insertSeat = async (
  db: Books,
  row: { id: string; person: string; extension: string | null; sat_at: Date },
): Promise<void> => {
  await sql`insert into helpline.seat (id, person, extension, sat_at)
    values (${row.id}, ${row.person}, ${row.extension}, ${row.sat_at})`.execute(db)
}

/** At which extension somebody sits; null where at none. */
export const selectSeat = async (db: Books, person: string): Promise<string | null> =>
  (
    await sql<{
      extension: string
    }>`select extension from helpline.seat_now where person = ${person}`.execute(db)
  ).rows[0]?.extension ?? null

export interface AnsweredCall {
  readonly id: string
  readonly language: string | null
  readonly answered_at: Date
  readonly ended_at: Date | null
}

/** Calls that somebody answered where they sit, since they sit there, of which nobody opened a contact: the last one first. */
export const selectAnsweredBy = async (db: Books, person: string, now: Date): Promise<AnsweredCall[]> =>
  (
    await sql<AnsweredCall>`select k.id, k.language, k.answered_at, k.ended_at
      from helpline.seat_now s join helpline.phone_call k on k.extension = s.extension and k.held_since >= s.sat_at
      where s.person = ${person} and not exists (select from helpline.contact_call j where j.call = k.id)
        and coalesce(k.ended_at > ${now}::timestamptz - make_interval(hours => ${OFFERED_HOURS}),
          k.held_since > ${now}::timestamptz - make_interval(hours => ${LONGEST_CALL_HOURS}))
      order by k.held_since desc, k.id`.execute(db)
  ).rows

/** False where somebody opened its contact before. */
export const insertContactCall = async (db: Books, row: { contact: string; call: string }): Promise<void> => {
  await sql`insert into helpline.contact_call (contact, call) values (${row.contact}, ${row.call})`.execute(
    db,
  )
}

export interface MissedCall {
  readonly id: string
  readonly language: string | null
  readonly began_at: Date
}

const NOBODY_ANSWERED = sql`k.answered_at is null and (k.was_missed or k.ended_at is not null)`

/** Calls since a moment that nobody answered, the last one first. */
export const selectMissedCalls = async (db: Books, since: Date, most: number): Promise<MissedCall[]> =>
  (
    await sql<MissedCall>`select k.id, k.language, k.began_at from helpline.phone_call k
      where ${NOBODY_ANSWERED} and k.began_at >= ${since} order by k.began_at desc, k.id limit ${most}`.execute(
      db,
    )
  ).rows

/** What became of the calls of some days, by the hour at which each began. */
export const countCalls = async (
  db: Books,
  from: Day,
  until: Day,
): Promise<{ outcome: 'answered' | 'missed' | 'unknown'; hour: string; calls: number }[]> =>
  (
    await sql<{ outcome: 'answered' | 'missed' | 'unknown'; hour: string; calls: number }>`
      select case when k.answered_at is not null then 'answered' when ${NOBODY_ANSWERED} then 'missed' else 'unknown' end as outcome,
        extract(hour from k.began_at at time zone 'Europe/Brussels')::text as hour, count(*)::integer as calls
      from helpline.phone_call k
      where k.began_at >= ${from}::date::timestamp at time zone 'Europe/Brussels'
        and k.began_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels' group by 1, 2`.execute(
      db,
    )
  ).rows
