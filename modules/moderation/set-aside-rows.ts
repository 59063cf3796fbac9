import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** A notice that came while the processing of its sender's notices was suspended. */
export interface SetAsideRow {
  readonly notice: string
  readonly received_on: Day
  readonly matter: string
  readonly channel: string
  readonly sender: string | null
  readonly until: Day
}

/** What is set aside and was not taken up, the oldest first. */
export const selectSetAside = async (
  db: Books,
  { after, most }: { after: { day: Day; notice: string } | null; most: number },
): Promise<SetAsideRow[]> =>
  (
    await sql<SetAsideRow>`select notice, received_on::text, matter, channel, sender, until::text
      from moderation.set_aside_notices(${after?.day ?? null}::date, ${after?.notice ?? null}::uuid, ${most})`.execute(
      db,
    )
  ).rows

export const isSetAside = async (db: Books, notice: string): Promise<boolean> =>
  (await sql`select from moderation.set_aside_notice where notice = ${notice}`.execute(db)).rows.length > 0

/** Whether there is anything set aside at all. */
export const isAnySetAside = async (db: Books): Promise<boolean> =>
  (await sql`select from moderation.set_aside_notice limit 1`.execute(db)).rows.length > 0

export const insertTakingUp = async (
  db: Books,
  row: { notice: string; by: string; at: Date },
): Promise<void> => {
  await sql`insert into moderation.taking_up (notice, taken_up_by, taken_up_at)
    values (${row.notice}, ${row.by}, ${row.at})`.execute(db)
}
