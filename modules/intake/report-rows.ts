import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Selectable } from 'kysely'
import type { Rows } from './rows.generated.ts'

type ReportRow = Selectable<Rows['intake.report']>
type AddressRow = Omit<Rows['intake.address'], 'report' | 'position'>

// Every part asks `before` whether there is something to write.
const insert = statement<{ how: 'same' | 'other' | null }>(
  'intake.insert-report',
  `with before as materialized (
    select intake.submission_before($14::bytea, $15::bytea) as how
  ), reported as (
    insert into intake.report (id, kind, language, place, channel, received_on, narrative, contact, receipt_index,
      receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body, brings, urgent, concerned, age_band,
      platform_told, told_when, platform_answer, told_number, platform_words)
    select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::date, $7::bytea, $8::bytea, $9::bytea,
      $10::bytea, $11::text, $12::bytea, $13::bytea, $14::bytea, $15::bytea, $21::text[], $22::text[], $23::text, $24::text,
      $25::text, $26::text, $27::text, $28::bytea, $29::bytea
    from before where how is null
  ), addressed as (
    insert into intake.address (id, report, position, sealed, blind_index)
    select line.id, $1::uuid, line.position, line.sealed, line.blind_index
    from before,
      unnest($16::uuid[], $17::bytea[], $18::bytea[]) with ordinality as line (id, sealed, blind_index, position)
    where how is null
  ), consented as (
    insert into intake.consent (report, receiver, given_on)
    select $1::uuid, receiver, $6::date from before, unnest($30::text[]) as receiver where how is null
  ), told as (
    insert into intake.news (id, report, position, word, told_on)
    select $19::uuid, $1::uuid, 1, $20::text, $6::date from before where how is null
  )
  select how from before`,
)

/**
 * Writes a report with its addresses, its consents and its first word of news in one statement, unless this submission came before:
 * then nothing is written and the answer says whether it had the same body.
 */
export const insertReport = async (
  db: Books,
  report: ReportRow,
  addresses: readonly AddressRow[],
  news: { id: string; word: string },
  mayPassTo: readonly string[],
): Promise<'same' | 'other' | null> => {
  const rows = await insert.run(db, [
    report.id,
    report.kind,
    report.language,
    report.place,
    report.channel,
    report.received_on,
    report.narrative,
    report.contact,
    report.receipt_index,
    report.receipt_salt,
    report.receipt_cost,
    report.receipt_verifier,
    report.mailbox_key,
    report.submission,
    report.submission_body,
    addresses.map(({ id }) => id),
    addresses.map(({ sealed }) => sealed),
    addresses.map(({ blind_index }) => blind_index),
    news.id,
    news.word,
    report.brings,
    report.urgent,
    report.concerned,
    report.age_band,
    report.platform_told,
    report.told_when,
    report.platform_answer,
    report.told_number,
    report.platform_words,
    mayPassTo,
  ])
  return rows[0]?.how ?? null
}

type WholeRow = Pick<
  ReportRow,
  | 'id'
  | 'kind'
  | 'language'
  | 'place'
  | 'channel'
  | 'received_on'
  | 'brings'
  | 'urgent'
  | 'concerned'
  | 'age_band'
  | 'platform_told'
  | 'told_when'
  | 'platform_answer'
  | 'narrative'
  | 'contact'
  | 'told_number'
  | 'platform_words'
> & {
  readonly taken_by: string | null
  readonly handed_on_word_of: string | null
  readonly restricted: boolean
}

const whole = statement<WholeRow>(
  'intake.whole-reports',
  `select id, kind, language, place, channel, received_on, brings, urgent, concerned, age_band,
    platform_told, told_when, platform_answer, narrative, contact, told_number, platform_words, taken_by,
    (select r.consent from intake.referral_in r where r.report = report.id) as handed_on_word_of,
    intake.is_restricted(id) as restricted
  from intake.report left join intake.report_taker on report = id where id = any($1::uuid[])`,
)

export const selectWholeReports = (db: Books, ids: readonly string[]) => whole.run(db, [ids])

export type PlainRow = Omit<
  WholeRow,
  'narrative' | 'contact' | 'told_number' | 'platform_words' | 'taken_by' | 'handed_on_word_of' | 'restricted'
>

const plain = statement<PlainRow>(
  'intake.reports',
  `select id, kind, language, place, channel, received_on, brings, urgent, concerned, age_band,
    platform_told, told_when, platform_answer
  from intake.report where id = any($1::uuid[]) order by received_on, id`,
)

export const selectReports = (db: Books, ids: readonly string[]) => plain.run(db, [ids])

const addresses = statement<
  Pick<Rows['intake.address'], 'id' | 'report' | 'position' | 'sealed' | 'blind_index'>
>(
  'intake.addresses',
  `select id, report, position, sealed, blind_index from intake.address where report = any($1::uuid[])
  order by position`,
)

export const selectAddresses = (db: Books, reports: readonly string[]) => addresses.run(db, [reports])

export const selectMailboxKey = async (db: Books, report: string): Promise<Buffer | null> => {
  const row = await db
    .$extendTables<Rows>()
    .selectFrom('intake.report')
    .select('mailbox_key')
    .where('id', '=', report)
    .executeTakeFirst()
  // A destroyed report has no mailbox any more.
  return row === undefined || row.mailbox_key.length === 0 ? null : row.mailbox_key
}

/** Contacts that were left, some at a time; what was destroyed has none. */
export const selectContacts = async (
  db: Books,
  after: string | null,
  most: number,
): Promise<{ id: string; sealed: Buffer }[]> => {
  let query = db
    .$extendTables<Rows>()
    .selectFrom('intake.report')
    .select(['id', 'contact as sealed'])
    .where((is) => is(is.fn<number>('octet_length', ['contact']), '>', 0))
    .orderBy('id')
    .limit(most)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).flatMap(({ id, sealed }) => (sealed === null ? [] : [{ id, sealed }]))
}
