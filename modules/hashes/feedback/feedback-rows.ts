import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { FEEDBACK_REASONS, FEEDBACK_VERDICTS, type FeedbackReason, type FeedbackVerdict } from '../words.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type Feedback = {
  readonly id: string
  readonly entry: number
  readonly ownId: string
  readonly fingerprint: { readonly way: 'pdq' | 'sha256' | 'sha1' | 'md5'; readonly hex: string }
  readonly verdict: FeedbackVerdict
  readonly reason: FeedbackReason
  readonly givenAt: Date
  readonly sentAt: Date | null
}

/** What was said about the entries of a list, the oldest first. */
export const selectFeedback = async (db: Books, list: string): Promise<Feedback[]> => {
  const rows = await tables(db)
    .selectFrom('hashes.feedback as f')
    .innerJoin('hashes.list_entry as e', 'e.number', 'f.entry')
    .leftJoin('hashes.feedback_sending as s', 's.feedback', 'f.id')
    .select(['f.id', 'f.entry', 'f.verdict', 'f.reason', 'f.given_at', 's.sent_at'])
    .select(['e.own_id', 'e.pdq', 'e.sha256', 'e.sha1', 'e.md5'])
    .where('e.list', '=', list)
    .orderBy('f.given_at')
    .orderBy('f.id')
    .execute()
  return rows.map((row) => {
    const way = (['pdq', 'sha256', 'sha1', 'md5'] as const).find((one) => row[one] !== null) ?? 'pdq'
    return {
      id: row.id,
      entry: row.entry,
      ownId: row.own_id,
      fingerprint: { way, hex: row[way]?.toString('hex') ?? '' },
      verdict: wordOf(FEEDBACK_VERDICTS, row.verdict),
      reason: wordOf(FEEDBACK_REASONS, row.reason),
      givenAt: row.given_at,
      sentAt: row.sent_at,
    }
  })
}

export const insertFeedback = (db: Books, row: Insertable<Rows['hashes.feedback']>): Promise<unknown> =>
  tables(db).insertInto('hashes.feedback').values(row).execute()

export const insertSendings = async (db: Books, feedback: readonly string[], at: Date): Promise<void> => {
  if (feedback.length === 0) return
  await tables(db)
    .insertInto('hashes.feedback_sending')
    .values(feedback.map((id) => ({ feedback: id, sent_at: at })))
    .execute()
}
