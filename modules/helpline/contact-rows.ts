import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export interface ContactRow {
  readonly id: string
  readonly number: number
  readonly channel: string
  readonly direction: string
  readonly started_at: Date
  readonly opened_by: string
  /** Who opened it, or to whom its conversation was handed over last. */
  readonly held_by: string
  readonly ended_at: Date | null
  /** When the telephone exchange told that the call was over, where it is a call that it told of. */
  readonly hung_up_at: Date | null
  readonly closed_by: string | null
  readonly closed_at: Date | null
}

/** A contact in a list, with what its last version says it was. */
export interface ContactLine extends ContactRow {
  readonly nature: string | null
  readonly caller: string | null
  readonly risk: string | null
}

export const insertContact = async (
  db: Books,
  row: Pick<ContactRow, 'id' | 'channel' | 'direction' | 'started_at' | 'opened_by'>,
): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    insert into helpline.contact (id, channel, direction, started_at, opened_by)
    values (${row.id}, ${row.channel}, ${row.direction}, ${row.started_at}, ${row.opened_by}) returning number`.execute(
    db,
  )
  return rows[0]?.number ?? 0
}

export const insertEnding = async (
  db: Books,
  row: { contact: string; started_at: Date; ended_at: Date; ended_by: string },
): Promise<void> => {
  await sql`insert into helpline.ending (contact, started_at, ended_at, ended_by)
    values (${row.contact}, ${row.started_at}, ${row.ended_at}, ${row.ended_by})`.execute(db)
}

export const insertClosure = async (
  db: Books,
  row: { contact: string; version: number; closed_by: string; closed_at: Date },
): Promise<void> => {
  await sql`insert into helpline.closure (contact, version, closed_by, closed_at)
    values (${row.contact}, ${row.version}, ${row.closed_by}, ${row.closed_at})`.execute(db)
}

const CONTACT = sql`c.id, c.number, c.channel, c.direction, c.started_at, c.opened_by, e.ended_at, x.closed_by, x.closed_at,
  (select k.ended_at from helpline.contact_call j join helpline.phone_call k on k.id = j.call where j.contact = c.id) as hung_up_at,
  coalesce((select t.holder from helpline.taking t where t.contact = c.id order by t.turn desc limit 1), c.opened_by) as held_by`
const AROUND = sql`left join helpline.ending e on e.contact = c.id left join helpline.closure x on x.contact = c.id`

const selectOne = async (db: Books, where: RawBuilder<unknown>): Promise<ContactRow | undefined> =>
  (await sql<ContactRow>`select ${CONTACT} from helpline.contact c ${AROUND} where ${where}`.execute(db))
    .rows[0]

export const selectContact = (db: Books, id: string) => selectOne(db, sql`c.id = ${id}`)
export const selectContactOfNumber = (db: Books, number: number) => selectOne(db, sql`c.number = ${number}`)

const LINE = sql`${CONTACT}, r.nature, r.caller, r.risk`
const LAST = sql`left join lateral (
  select nature, caller, risk from helpline.record r where r.contact = c.id order by version desc limit 1
) r on true`

/** What somebody opened and nobody closed, the oldest first. */
export const selectOpenOf = async (db: Books, person: string, most: number): Promise<ContactLine[]> =>
  (
    await sql<ContactLine>`select ${LINE}
      from (select contact from helpline.open_contact where opened_by = ${person} order by started_at, contact limit ${most}) o
      join helpline.contact c on c.id = o.contact ${AROUND} ${LAST} order by c.started_at, c.number`.execute(
      db,
    )
  ).rows

/** The contacts of a day, the newest first, from below a number on. */
export const selectOfDay = async (
  db: Books,
  { day, below, most }: { day: string; below: number; most: number },
): Promise<ContactLine[]> =>
  (
    await sql<ContactLine>`select ${LINE} from helpline.contact c ${AROUND} ${LAST}
      where c.started_at >= ${day}::date::timestamp at time zone 'Europe/Brussels'
        and c.started_at < (${day}::date + 1)::timestamp at time zone 'Europe/Brussels' and c.number < ${below}
      order by c.number desc limit ${most}`.execute(db)
  ).rows

/** These contacts, in no order. */
export const selectLines = async (db: Books, ids: readonly string[]): Promise<ContactLine[]> =>
  (
    await sql<ContactLine>`select ${LINE} from helpline.contact c ${AROUND} ${LAST} where c.id = any(${ids})`.execute(
      db,
    )
  ).rows
