import type { Day } from '@vigie/kernel'
import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import type { MailboxProof } from '@vigie/platform/receipt'
import { sql } from 'kysely'

type Shown = Pick<MailboxProof, 'index' | 'proof'>

export const mayRateAsCaller = async (db: Books, { index, proof }: Shown, today: Day): Promise<boolean> =>
  (
    await sql<{ may: boolean }>`select helpline.may_rate(${index}, ${proof}, ${today}::date) as may`.execute(
      db,
    )
  ).rows[0]?.may === true

/** False where it was rated before, or cannot be. */
export const rateAsCaller = async (
  db: Books,
  { index, proof }: Shown,
  given: {
    readonly today: Day
    readonly rating: string
    readonly remark: { id: string; sealed: Buffer } | null
  },
): Promise<boolean> => {
  const { today, rating, remark } = given
  const { rows } = await sql<{
    fresh: boolean
  }>`select helpline.rate_as_caller(${index}, ${proof}, ${today}::date,
      ${rating}, ${remark?.id ?? null}, ${remark?.sealed ?? null}) as fresh`.execute(db)
  return rows[0]?.fresh === true
}

/** The ratings of the quarter that begins on a day. */
export const selectRatings = async (db: Books, from: Day): Promise<{ word: string; ratings: number }[]> =>
  (
    await sql<{ word: string; ratings: number }>`select word, ratings from helpline.rating_count
      where quarter = ${from}::date`.execute(db)
  ).rows

interface RemarkRow {
  readonly id: string
  readonly language: string
  readonly written_on: Day
  readonly sealed: Buffer
}

export const selectRemarks = async (db: Books, most: number): Promise<RemarkRow[]> =>
  (
    await sql<RemarkRow>`select id, language, written_on, sealed from helpline.remark
      where octet_length(sealed) > 0 order by written_on desc, id limit ${most}`.execute(db)
  ).rows

/** Sentences that were written until that day and still say something. */
export const selectRemarksDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select id as record, written_on::text as place from helpline.remark
      where written_on <= ${until}::date and octet_length(sealed) > 0
        ${after === null ? sql`` : sql`and (written_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by written_on, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfRemarks = async (
  _db: KeptBooks,
  remarks: readonly string[],
): Promise<RowOfRecord[]> => remarks.map((row) => ({ record: row, table: 'helpline.remark', row }))
