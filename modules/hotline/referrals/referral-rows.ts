import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { readBy } from '../read-by.ts'
import type { Rows } from '../rows.generated.ts'
import {
  HAND_OVER_WAYS,
  POLICE_ANSWERS,
  type PoliceAnswer,
  RECIPIENT_SORTS,
  type Referral,
} from './referral.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const by = (person: string | null, at: Date | null) =>
  person !== null && at !== null ? { by: person, at } : null

/** What the police answered to these, in the order in which it was noted. */
const selectPoliceAnswers = async (
  db: Books,
  referrals: readonly string[],
): Promise<Map<string, PoliceAnswer[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.police_answer')
    .selectAll()
    .where('referral', 'in', referrals)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()
  return readBy(
    rows,
    (row) => row.referral,
    (row) => ({
      answer: wordOf(POLICE_ANSWERS, row.answer),
      theirReference: row.their_reference,
      on: row.answered_on,
      by: row.noted_by,
      at: row.noted_at,
    }),
  )
}

/** The referrals of these cases with what became of each, oldest first. */
export const selectReferrals = async (
  db: Books,
  cases: readonly string[],
): Promise<Map<string, Referral[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.referral as r')
    .leftJoin('hotline.referral_approval as a', 'a.referral', 'r.id')
    .leftJoin('hotline.referral_withdrawal as w', 'w.referral', 'r.id')
    .leftJoin('hotline.hand_over as h', 'h.referral', 'r.id')
    .selectAll('r')
    .select(['a.approved_by', 'a.approved_at', 'w.withdrawn_by', 'w.withdrawn_at'])
    .select(['h.handed_over_by', 'h.handed_over_at', 'h.way as handed_over_way', 'h.their_reference'])
    .where('r.case', 'in', cases)
    .orderBy('r.prepared_at')
    .execute()
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const answers = await selectPoliceAnswers(db, ids)
  const held = await tables(db)
    .selectFrom('hotline.referral_item')
    .select(['referral', 'item', 'verdict'])
    .where('referral', 'in', ids)
    .execute()
  const items = Map.groupBy(held, (row) => row.referral)
  const referrals = rows.map((row): Referral => {
    const handOver = by(row.handed_over_by, row.handed_over_at)
    return {
      id: row.id,
      case: row.case,
      recipientSort: wordOf(RECIPIENT_SORTS, row.recipient_sort),
      recipient: row.recipient,
      rule: row.rule,
      rulesVersion: row.rules_version,
      overrideReason: row.override_reason,
      packet: row.packet,
      digest: row.packet_digest,
      items: (items.get(row.id) ?? []).map((one) => one.item),
      verdicts: (items.get(row.id) ?? []).map((one) => one.verdict),
      preparedBy: row.prepared_by,
      preparedAt: row.prepared_at,
      approval: by(row.approved_by, row.approved_at),
      withdrawal: by(row.withdrawn_by, row.withdrawn_at),
      handOver:
        handOver !== null && row.handed_over_way !== null
          ? {
              ...handOver,
              way: wordOf(HAND_OVER_WAYS, row.handed_over_way),
              theirReference: row.their_reference,
            }
          : null,
      answers: answers.get(row.id) ?? [],
    }
  })
  return Map.groupBy(referrals, (referral) => referral.case)
}

export const selectCaseOfReferral = async (db: Books, referral: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('hotline.referral')
    .select('case')
    .where('id', '=', referral)
    .executeTakeFirst()
  return row?.case ?? null
}

/** A case that somebody outside calls so: where the police were told, `referral` is null. */
export interface HandedOver {
  readonly caseNumber: number
  readonly referral: string | null
  readonly theirReference: string
  readonly at: Date
}

const MOST_HANDED_OVER = 25

/** The cases that the police or a partner calls so, the latest first. */
export const selectHandedOver = async (db: Books, reference: string): Promise<HandedOver[]> => {
  const { rows } = await sql<HandedOver>`
    select c.number as "caseNumber", found.referral, found.their_reference as "theirReference", found.at
    from (
      select r."case", r.id as referral, h.their_reference, h.handed_over_at as at
      from (
        select * from hotline.hand_over where lower(their_reference) = lower(${reference})
        order by handed_over_at desc limit ${MOST_HANDED_OVER}
      ) h join hotline.referral r on r.id = h.referral
      union all
      select r."case", r.id, p.their_reference, p.noted_at
      from hotline.police_answer p join hotline.referral r on r.id = p.referral
      where lower(p.their_reference) = lower(${reference})
      union all
      select a."case", null, a.their_reference, a.sent_at
      from hotline.alert a where lower(a.their_reference) = lower(${reference})
    ) found join hotline.case c on c.id = found."case"
    order by found.at desc limit ${MOST_HANDED_OVER}`.execute(db)
  return rows
}

export const insertReferral = async (
  db: Books,
  row: Insertable<Rows['hotline.referral']>,
  items: readonly { item: string; verdict: string }[],
): Promise<void> => {
  await tables(db).insertInto('hotline.referral').values(row).execute()
  await tables(db)
    .insertInto('hotline.referral_item')
    .values(items.map((item) => ({ referral: row.id, ...item })))
    .execute()
}

/** The one row that says which way a referral went; the second to write it is refused by the server. */
export const insertRuling = (db: Books, row: Insertable<Rows['hotline.referral_ruling']>): Promise<unknown> =>
  tables(db).insertInto('hotline.referral_ruling').values(row).execute()

export const insertApproval = (
  db: Books,
  row: Insertable<Rows['hotline.referral_approval']>,
): Promise<unknown> => tables(db).insertInto('hotline.referral_approval').values(row).execute()

export const insertWithdrawal = (
  db: Books,
  row: Insertable<Rows['hotline.referral_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('hotline.referral_withdrawal').values(row).execute()

export const insertHandOver = (db: Books, row: Insertable<Rows['hotline.hand_over']>): Promise<unknown> =>
  tables(db).insertInto('hotline.hand_over').values(row).execute()

export const insertPoliceAnswer = (
  db: Books,
  row: Insertable<Rows['hotline.police_answer']>,
): Promise<unknown> => tables(db).insertInto('hotline.police_answer').values(row).execute()
