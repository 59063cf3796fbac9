import type { Day } from '@vigie/kernel'
import type { Books, Reach } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

/** Contacts that have all of these words, and began from one day to another, both included. */
export interface Wanted {
  readonly words: readonly string[]
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export interface FoundPlace {
  readonly id: string
  readonly number: number
  readonly started_at: Date
}

/** So many of the newest are looked through one by one before the index of the words is asked. */
const NEAR = 5_000

const every = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

export const keyOf = ({ number, started_at }: FoundPlace): string => `${started_at.getTime()}.${number}`

const readKey = (key: string | null): { at: Date; number: number } | null => {
  const [, at, number] = /^(\d{1,14})\.(\d{1,10})$/.exec(key ?? '') ?? []
  return at === undefined || number === undefined
    ? null
    : { at: new Date(Number(at)), number: Number(number) }
}

const along = ({ from, backwards }: Reach) => {
  const start = readKey(from)
  const than = sql.raw(backwards ? '>' : '<')
  return {
    begun: start === null ? [] : [sql`(started_at, number) ${than} (${start.at}, ${start.number}::bigint)`],
    order: backwards ? sql`started_at, number` : sql`started_at desc, number desc`,
  }
}

const daysOf = ({ from, until }: Wanted): RawBuilder<unknown>[] => [
  ...(from === undefined ? [] : [sql`started_at >= ${from}::date::timestamp at time zone 'Europe/Brussels'`]),
  ...(until === undefined
    ? []
    : [sql`started_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels'`]),
]

/**
 * The contacts with these words, the newest first. What many contacts have is among the newest of them; what few have, the index
 * of the words finds; and whatever is open, some hundreds, is looked through beside.
 */
export const selectFound = async (
  db: Books,
  wanted: Wanted,
  reach: Reach,
  near = NEAR,
): Promise<FoundPlace[]> => {
  const { begun, order } = along(reach)
  const range = every([...daysOf(wanted), ...begun])
  const words = sql`${wanted.words}::text[]`
  const { rows } = await sql<FoundPlace>`
    with newest as materialized (
      select contact, number, started_at, words @> ${words} as fits from helpline.closed_contact
      where ${range} order by ${order} limit ${near}
    ), at_hand as materialized (
      select contact, number, started_at from newest where fits order by ${order} limit ${reach.most}
    ), far as (
      select (select count(*) from at_hand) < ${reach.most} and (select count(*) from newest) = ${near} as needed
    ), anywhere as materialized (
      select contact, number, started_at from helpline.closed_contact
      where (select needed from far) and words @> ${words} and ${range}
    ), still_open as (
      select o.contact, c.number, o.started_at from helpline.open_contact o
      join helpline.contact c on c.id = o.contact where helpline.words_of(o.contact) @> ${words}
    )
    select contact as id, number, started_at from (
      select * from at_hand where not (select needed from far)
      union all (select * from anywhere order by ${order} limit ${reach.most})
      union all (select * from still_open where ${range} order by ${order} limit ${reach.most})
    ) found order by ${order} limit ${reach.most}`.execute(db)
  return rows
}
