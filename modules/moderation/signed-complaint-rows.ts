import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The public site's login reads no table: it calls the functions of the schema, which answer to the mark of a sender only.

export interface ComplainedBefore {
  readonly notice: string
  readonly digest: string
  readonly receipt: string
}

/** Whether this very complaint came before; whoever asks second waits for the first. */
export const callComplainedBefore = async (
  db: Books,
  sender: Buffer,
  named: string,
): Promise<ComplainedBefore | undefined> =>
  (
    await sql<ComplainedBefore>`select notice, digest, receipt from moderation.complained_before(${sender}, ${named})`.execute(
      db,
    )
  ).rows[0]

export interface SignedComplaint {
  readonly id: string
  readonly sender: Buffer
  /** The sender's own id of it. */
  readonly named: string
  readonly digest: string
  readonly receipt: string
  readonly notice: string
  readonly words: Buffer | null
  readonly at: Date
}

export const callKeepSignedComplaint = async (db: Books, row: SignedComplaint): Promise<string> =>
  (
    await sql<{
      said: string
    }>`select moderation.keep_signed_complaint(${row.id}, ${row.sender}, ${row.named},
      ${row.digest}, ${row.receipt}, ${row.notice}, ${row.words}, ${row.at}) as said`.execute(db)
  ).rows[0]?.said ?? 'unknown'

export const callKeepComplainedItem = async (
  db: Books,
  row: { complaint: string; item: string; lodged: string | null },
): Promise<void> => {
  await sql`select moderation.keep_complained_item(${row.complaint}, ${row.item}, ${row.lodged})`.execute(db)
}

export const callReceiptsOfComplaints = async (
  db: Books,
  sender: Buffer,
  notice: string,
): Promise<string[]> =>
  (
    await sql<{
      receipt: string
    }>`select receipt from moderation.receipts_of_complaints(${sender}, ${notice})`.execute(db)
  ).rows.map(({ receipt }) => receipt)
