import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The public site's login reads no table: it calls the functions of the schema, which answer to a proof only.

export const selectSalts = async (db: Books, index: Buffer): Promise<{ salt: Buffer; cost: string }[]> =>
  (
    await sql<{ salt: Buffer; cost: string }>`select salt, cost from intake.receipt_salt(${index})`.execute(
      db,
    )
  ).rows

export interface MailboxRow {
  report: string
  kind: string
  language: string
  received_on: Day
  mailbox_key: Buffer
  next_message: number
}

export const selectMailbox = async (db: Books, index: Buffer, proof: Buffer): Promise<MailboxRow | null> => {
  const { rows } = await sql<MailboxRow>`
    select report, kind, language, received_on, mailbox_key, next_message
    from intake.mailbox(${index}, ${proof})`.execute(db)
  return rows[0] ?? null
}

export interface MailboxMessageRow {
  message: string
  author: string
  written_on: Day
  for_reporter: Buffer
}

export const selectMailboxMessages = async (
  db: Books,
  index: Buffer,
  proof: Buffer,
  today: Day,
): Promise<MailboxMessageRow[]> =>
  (
    await sql<MailboxMessageRow>`
      select message, author, written_on, for_reporter
      from intake.mailbox_messages(${index}, ${proof}, ${today}::date) order by position`.execute(db)
  ).rows

export const selectMailboxNews = async (
  db: Books,
  index: Buffer,
  proof: Buffer,
): Promise<{ word: string; told_on: Day }[]> =>
  (
    await sql<{ word: string; told_on: Day }>`
      select word, told_on from intake.mailbox_news(${index}, ${proof}) order by position`.execute(db)
  ).rows
