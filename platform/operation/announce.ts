import { statement } from '@vigie/platform/database'
import type { Books, Fact } from './desk.ts'

const insertFact = statement<never>(
  'outbox.insert-fact',
  'insert into outbox.fact (name, body) values ($1, $2::jsonb)',
)

/**
 * Writes a fact into the outbox, in the transaction of whatever made it true. The worker comes looking: a notification
 * here would make every commit of a report wait for the one before it.
 */
export const announce = (db: Books, fact: Fact): Promise<void> =>
  insertFact.write(db, [fact.name, JSON.stringify(fact.body)])
