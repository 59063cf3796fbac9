import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { CHANNEL, type QueueRow } from './conversation-rows.ts'

const LINE = sql`o.conversation, ${CHANNEL}, v.language, v.age_band, v.began_on, o.messages, o.waits_since, null::integer as number`

interface Ask {
  /** By language: since when it is open, or from when on it is again. */
  readonly since: Readonly<Record<string, Date>>
  readonly today: Day
  readonly most: number
}

const sinceOf = ({ since }: Ask) => sql`(${JSON.stringify(since)}::jsonb ->> v.language)::timestamptz`
const nobodyTook = (today: Day) => sql`from helpline.open_conversation o
  join helpline.conversation v on v.id = o.conversation
  where o.holder is null and o.aside is null and o.expires_on > ${today}::date`

export const selectWaitingSince = async (db: Books, ask: Ask): Promise<QueueRow[]> =>
  (
    await sql<QueueRow>`select ${LINE} ${nobodyTook(ask.today)} and o.waits_since >= ${sinceOf(ask)}
      order by o.number limit ${ask.most}`.execute(db)
  ).rows

export type WaitedRow = QueueRow & { readonly expires_on: Day; readonly waits_since: Date }

export const selectWaitedBefore = async (db: Books, ask: Ask): Promise<WaitedRow[]> =>
  (
    await sql<WaitedRow>`select ${LINE}, o.expires_on ${nobodyTook(ask.today)} and o.waits_since < ${sinceOf(ask)}
      order by o.number limit ${ask.most}`.execute(db)
  ).rows

/** What somebody left, and whether they asked that nothing be sent: then there is no way back. */
type LeftRow = QueueRow & { readonly expires_on: Day; readonly wants_nothing: boolean }

/** Left by whoever wrote before anybody was there. */
export const selectLeft = async (db: Books, today: Day, most: number): Promise<LeftRow[]> =>
  (
    await sql<LeftRow>`select m.conversation, ${CHANNEL}, v.language, v.age_band, v.began_on, m.expires_on,
        (select count(*)::integer from helpline.message x where x.conversation = v.id) as messages,
        null::timestamptz as waits_since, null::integer as number,
        exists (select from helpline.way_back_end e where e.conversation = v.id) as wants_nothing
      from helpline.open_missed m join helpline.conversation v on v.id = m.conversation
      where m.expires_on > ${today}::date order by m.left_on, m.conversation limit ${most}`.execute(db)
  ).rows

export interface AsideRow {
  readonly conversation: string
  readonly missed_as: string
  readonly reason: string
  readonly set_by: string
  readonly set_at: Date
}

/** What was set aside and can still be answered after all, the last first. */
export const selectSetAside = async (db: Books, today: Day, most: number): Promise<AsideRow[]> =>
  (
    await sql<AsideRow>`select a.conversation, a.missed_as, a.reason, a.set_by, a.set_at
      from helpline.missed_aside a join helpline.conversation v on v.id = a.conversation
      left join helpline.open_conversation o on o.conversation = v.id
      where v.expires_on > ${today}::date and (o.conversation is null or o.aside = a.nth)
        and not exists (select from helpline.open_missed m where m.conversation = v.id)
        and a.nth = (select max(l.nth) from helpline.missed_aside l where l.conversation = a.conversation)
        and not exists (select from helpline.taking t where t.conversation = a.conversation)
      order by a.set_at desc, a.conversation limit ${most}`.execute(db)
  ).rows

/** Why it stands aside now; undefined where it does not. */
export const selectAsideOf = async (db: Books, conversation: string): Promise<AsideRow | undefined> =>
  (
    await sql<AsideRow>`select a.conversation, a.missed_as, a.reason, a.set_by, a.set_at from helpline.missed_aside a
      left join helpline.open_conversation o on o.conversation = a.conversation
      where a.conversation = ${conversation} and (o.conversation is null or o.aside = a.nth)
      order by a.nth desc limit 1`.execute(db)
  ).rows[0]

export const isLeftUnheard = async (db: Books, conversation: string): Promise<boolean> =>
  (await sql`select from helpline.open_missed where conversation = ${conversation}`.execute(db)).rows.length >
  0

export const insertAside = async (db: Books, row: AsideRow): Promise<void> => {
  await sql`insert into helpline.missed_aside (conversation, missed_as, reason, set_by, set_at)
    values (${row.conversation}, ${row.missed_as}, ${row.reason}, ${row.set_by}, ${row.set_at})`.execute(db)
}

export const insertReopening = async (
  db: Books,
  row: { conversation: string; reopened_by: string; reopened_on: Day },
): Promise<void> => {
  await sql`insert into helpline.reopening (conversation, reopened_by, reopened_on)
    values (${row.conversation}, ${row.reopened_by}, ${row.reopened_on})`.execute(db)
}
