import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Receiver } from './consent.ts'

/** What of a report goes along, and to whom. */
export interface Passing {
  readonly report: string
  readonly receiver: Receiver
}

export const insertPassing = (
  db: Books,
  row: { packet: string; passing: readonly Passing[]; preparedOn: Day },
): Promise<unknown> =>
  sql`
    insert into intake.passing (packet, report, receiver, prepared_on)
    select ${row.packet}::uuid, one.report, one.receiver, ${row.preparedOn}::date
    from unnest(${row.passing.map(({ report }) => report)}::uuid[], ${row.passing.map(({ receiver }) => receiver)}::text[])
      as one (report, receiver)`.execute(db)

export const insertPassingSent = (db: Books, packet: string, sentOn: Day): Promise<unknown> =>
  sql`
    insert into intake.passing_sent (packet, report, sent_on)
    select packet, report, ${sentOn}::date from intake.passing where packet = ${packet}`.execute(db)
