import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The login of the public reads no table: it calls the functions of the schema, which answer to a proof only.

export const selectSalts = async (db: Books, index: Buffer): Promise<{ salt: Buffer; cost: string }[]> =>
  (
    await sql<{
      salt: Buffer
      cost: string
    }>`select salt, cost from helpline.receipt_salt(${index})`.execute(db)
  ).rows

export interface FoundConversation {
  readonly conversation: string
  readonly language: string
  readonly expires_on: Day
  readonly mailbox_key: Buffer
  readonly messages: number
  readonly is_heard: boolean
  readonly is_over: boolean
  readonly before: number
  readonly is_aside: boolean
}

interface Shown {
  readonly index: Buffer
  readonly proof: Buffer
}

export const selectConversation = async (
  db: Books,
  { index, proof }: Shown,
  today: Day,
): Promise<FoundConversation | null> =>
  (
    await sql<FoundConversation>`select conversation, language, expires_on, mailbox_key, messages, is_heard, is_over, before, is_aside
      from helpline.conversation_of(${index}, ${proof}, ${today}::date)`.execute(db)
  ).rows[0] ?? null

export interface CallersMessage {
  readonly message: string
  readonly author: string
  readonly written_on: Day
  readonly for_caller: Buffer
}

export const selectCallersMessages = async (
  db: Books,
  { index, proof }: Shown,
  today: Day,
): Promise<CallersMessage[]> =>
  (
    await sql<CallersMessage>`select message, author, written_on, for_caller
      from helpline.messages_of(${index}, ${proof}, ${today}::date) order by position`.execute(db)
  ).rows

export const countWaiting = async (db: Books, today: Day): Promise<number> =>
  (await sql<{ waiting: number }>`select helpline.how_many_wait(${today}::date) as waiting`.execute(db))
    .rows[0]?.waiting ?? 0

export interface NewConversation {
  readonly id: string
  readonly language: string
  readonly age_band: string | null
  readonly began_on: Day
  readonly expires_on: Day
  readonly receipt_index: Buffer
  readonly receipt_salt: Buffer
  readonly receipt_cost: string
  readonly receipt_verifier: Buffer
  readonly mailbox_key: Buffer
}

/** False when this very conversation began before. */
export const beginConversationRow = async (
  db: Books,
  row: NewConversation,
  minute: Date,
): Promise<boolean> => {
  const { id, language, age_band, began_on, expires_on, receipt_cost } = row
  const begun = JSON.stringify({ id, language, age_band, began_on, expires_on, receipt_cost })
  const { rows } = await sql<{ fresh: boolean }>`select helpline.begin_conversation(${begun}::jsonb,
      ${row.receipt_index}, ${row.receipt_salt}, ${row.receipt_verifier}, ${row.mailbox_key}, ${minute}) as fresh`.execute(
    db,
  )
  return rows[0]?.fresh === true
}

/** False when this very message was written before. */
export const insertCallersMessage = async (
  db: Books,
  { index, proof }: Shown,
  row: { id: string; written_on: Day; for_desk: Buffer; for_caller: Buffer },
  minute: Date,
): Promise<boolean> => {
  const written = JSON.stringify({ id: row.id, written_on: row.written_on })
  const { rows } = await sql<{ fresh: boolean }>`select helpline.write_as_caller(${index}, ${proof},
      ${written}::jsonb, ${row.for_desk}, ${row.for_caller}, ${minute}) as fresh`.execute(db)
  return rows[0]?.fresh === true
}

export const leaveAsCaller = async (db: Books, { index, proof }: Shown, today: Day): Promise<void> => {
  await sql`select helpline.leave_as_caller(${index}, ${proof}, ${today}::date)`.execute(db)
}
