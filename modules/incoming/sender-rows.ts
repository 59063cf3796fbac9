import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export const ensureSender = async (
  db: Books,
  given: { id: string; kind: string; mark: Buffer; domain: string | null; today: Day },
): Promise<string> => {
  const { id, kind, mark, domain, today } = given
  const { rows } = await sql<{ id: string }>`
    select incoming.sender_with(${id}::uuid, ${kind}, ${mark}, ${domain}, ${today}::date) as id`.execute(db)
  return rows[0]?.id ?? id
}

export const selectSender = async (db: Books, id: string): Promise<{ domain: string | null } | undefined> =>
  (await sql<{ domain: string | null }>`select domain from incoming.sender where id = ${id}`.execute(db))
    .rows[0]

/** What the register said of a sender when their last notice came. */
export const selectLastMatch = async (
  db: Books,
  sender: string,
): Promise<{ organisation: string; entry: string | null } | undefined> =>
  (
    await sql<{ organisation: string; entry: string | null }>`
      select m.organisation, m.entry from incoming.register_match m join incoming.notice n on n.id = m.notice
      where n.sender = ${sender} order by n.received_on desc, m.checked_at desc limit 1`.execute(db)
  ).rows[0]

/** The last notice of a sender with an address that can still be opened. */
export const selectLastAddress = async (
  db: Books,
  sender: string,
): Promise<{ id: string; language: string; notifier_mail: Buffer } | undefined> =>
  (
    await sql<{ id: string; language: string; notifier_mail: Buffer }>`
      select id, language, notifier_mail from incoming.notice
      where sender = ${sender} and length(notifier_mail) > 0 order by received_on desc, id desc limit 1`.execute(
      db,
    )
  ).rows[0]
