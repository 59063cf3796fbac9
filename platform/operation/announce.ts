import type { Books, Fact } from './desk.ts'
import { sql } from 'kysely'

/**
 * Writes a fact into the outbox, in the transaction of whatever made it true. The worker comes looking: a notification
 * here would make every commit of a report wait for the one before it.
 */
export const announce = async (db: Books, fact: Fact): Promise<void> => {
  await sql`insert into outbox.fact (name, body) values (${fact.name}, ${JSON.stringify(fact.body)}::jsonb)`.execute(
    db,
  )
}
