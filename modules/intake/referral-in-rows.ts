import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Rows } from './rows.generated.ts'

const insert = statement<never>(
  'intake.insert-referral-in',
  'insert into intake.referral_in (id, report, consent) values ($1, $2, $3)',
)

/** Waits for the answer: a row that is there already is a word, and no fault of the commit. */
export const insertReferralIn = async (db: Books, row: Rows['intake.referral_in']): Promise<void> => {
  await insert.run(db, [row.id, row.report, row.consent])
}
