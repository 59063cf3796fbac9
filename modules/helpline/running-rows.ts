import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** A contact that runs: who talks, since when, and since when an answer is awaited, where it is written. */
export interface RunningRow {
  readonly contact: string
  /** Null where it is not written. */
  readonly conversation: string | null
  readonly number: number
  readonly channel: string
  readonly holder: string
  /** Since this colleague has it. */
  readonly since: Date
  readonly language: string | null
  readonly age_band: string | null
  readonly waits_since: Date | null
}

/** Everything that runs at this moment, whoever waits longest for an answer first, then whatever runs longest. */
export const selectRunning = async (db: Books, today: Day, most: number): Promise<RunningRow[]> =>
  (
    await sql<RunningRow>`select c.id as contact, t.conversation, c.number, c.channel, coalesce(t.holder, c.opened_by) as holder,
        coalesce(t.taken_at, c.started_at) as since, v.language, v.age_band, o.waits_since
      from helpline.open_contact x join helpline.contact c on c.id = x.contact
      left join lateral (
        select t.conversation, t.holder, t.taken_at from helpline.taking t where t.contact = c.id order by t.turn desc limit 1
      ) t on true
      left join helpline.conversation v on v.id = t.conversation
      left join helpline.open_conversation o on o.conversation = t.conversation and o.expires_on > ${today}::date
      where not exists (select from helpline.ending e where e.contact = c.id)
        and (t.conversation is null or o.conversation is not null)
      order by o.waits_since nulls last, since, c.number limit ${most}`.execute(db)
  ).rows
