import { randomUUID } from 'node:crypto'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { openRegister } from './register.ts'

export const NOW = '2026-03-02T10:00:00Z'

type Seat = {
  item?: string
  seat: 1 | 2
  assessor: string
  vetting?: string
  age?: string
  at?: string
}
export type Basis = {
  first: [string, string]
  second: [string, string]
  age?: string
  arbitrator?: string
  item?: string
}

const vettingOf = async (db: Books, person: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from people.eligibility where person = ${person} order by valid_until desc`.execute(db)
  return rows[0]?.id ?? ''
}

const noticeItem = (db: Books, into: string, item: string, found: string) =>
  sql`
  insert into notices.notice_item (id, notice, number, item, verdict, standing, area, address, observed_at, article,
    nature, age_band, act)
  values (${randomUUID()}, ${into}, 1, ${item}, ${found}, 'ordinary', 'inside', '\\x00', ${NOW}, 'images-of-abuse@1867', 'real', 'infant',
    'none')`.execute(db)

const referralItem = (db: Books, into: string, item: string, found: string) =>
  sql`insert into hotline.referral_item (referral, item, verdict)
    values (${into}, ${item}, ${found})`.execute(db)

const approve = async (db: Books, which: string, preparer: string, approver: string) => {
  await sql`insert into hotline.referral_ruling (referral, way) values (${which}, 'approved')`.execute(db)
  await sql`
    insert into hotline.referral_approval (referral, prepared_by, approved_by, eligibility, approved_at)
    values (${which}, ${preparer}, ${approver}, ${await vettingOf(db, approver)}, ${NOW})`.execute(db)
}

/** A register whose desk writes straight into the tables, past every verb, about one item of one case at a time. */
export const openTables = async () => {
  const register = await openRegister()
  const provider = await register.platform('Examplegram')
  const { hanne, bram } = register.centre.staff
  const one = { case: '', item: '', turn: 0 }
  const begin = async (): Promise<void> => {
    one.turn += 1
    const opened = await register.opened([`https://try.example/${one.turn}`])
    one.case = opened.id
    one.item = opened.items[0]?.id ?? ''
  }

  /** Everything in one transaction under the login of the desk; the books stay as they were when it fails. */
  const asDesk = <Result>(work: (db: Books) => Promise<Result>): Promise<Result> =>
    register.centre.desk.house.books.transaction().execute(work)
  const refused = (work: (db: Books) => Promise<unknown>, by: string | RegExp) =>
    expect(asDesk(work)).rejects.toThrow(by)

  const assess = async (db: Books, { item, seat, assessor, vetting, age, at }: Seat): Promise<string> => {
    const id = randomUUID()
    await sql`
    insert into hotline.assessment (id, item, round, seat, assessor, eligibility, outcome, kind, nature, age_band,
      sex, self_generated, act, article, confidence, plan, seconds_exposed, assessed_at)
    values (${id}, ${item ?? one.item}, 1, ${seat}, ${assessor}, ${vetting ?? (await vettingOf(db, assessor))}, 'illegal',
      'csam', 'real', ${age ?? 'infant'}, 'female', 'no', 'sexual-act', 'images-of-abuse@1867', 'sure', 'csam/2', 9,
      ${at ?? NOW})`.execute(db)
    return id
  }

  const verdict = async (db: Books, { first, second, age = 'infant', arbitrator, item }: Basis) => {
    const id = randomUUID()
    const finding = `illegal|csam|${age === 'infant' ? 'baseline' : 'national'}`
    await sql`
    insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment,
      second_assessor, agreed_finding, arbitrator, arbitrator_reason, outcome, kind, nature, age_band, act, article,
      reached_at)
    values (${id}, ${item ?? one.item}, 1, ${arbitrator ? 'arbitration' : 'agreement'}, ${first[0]}, ${first[1]},
      ${second[0]}, ${second[1]}, ${arbitrator ? null : finding}, ${arbitrator ?? null},
      ${arbitrator ? Buffer.from('why') : null}, 'illegal', 'csam', 'real', ${age}, 'sexual-act', 'images-of-abuse@1867',
      ${NOW})`.execute(db)
    return id
  }

  const close = (db: Books, by: string, outcome = 'handed-over') =>
    sql`insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
    values (${one.case}, 1, ${outcome}, ${by}, ${NOW})`.execute(db)
  const askAgain = (db: Books, round: number, by: string) =>
    sql`insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
    values (${one.item}, ${round}, ${by}, ${NOW}, '\\x00')`.execute(db)

  /** Two different people who found the same: the only way that is open. */
  const agreed = async (db: Books, item = one.item): Promise<string> => {
    const first = await assess(db, { item, seat: 1, assessor: hanne.id })
    const second = await assess(db, { item, seat: 2, assessor: bram.id })
    return verdict(db, { item, first: [first, hanne.id], second: [second, bram.id] })
  }

  const notice = async (db: Books, preparer: string) => {
    const id = randomUUID()
    await sql`
    insert into notices.notice (id, reference, "case", provider, kind, standing, notifier, language, explanation,
      legal_grounds, good_faith_version, rule, rules_version, prepared_by, eligibility, prepared_at)
    values (${id}, ${`VIG-2026-9${String(one.turn).padStart(5, '0')}`}, ${one.case}, ${provider}, 'csam', 'ordinary',
      'entity', 'en', '\\x00', '[]', '1', 'platform-notice', '1', ${preparer}, ${await vettingOf(db, preparer)},
      ${NOW})`.execute(db)
    return id
  }

  const referral = async (db: Books, preparer: string) => {
    const id = randomUUID()
    await sql`
    insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
      prepared_by, prepared_at)
    values (${id}, ${one.case}, 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00', ${preparer},
      ${NOW})`.execute(db)
    return id
  }

  /** A referral as it should be: with an item that two people looked at. */
  const ready = async (db: Books, preparer: string) => {
    const id = await referral(db, preparer)
    await referralItem(db, id, one.item, await agreed(db))
    return id
  }

  return {
    register,
    one,
    begin,
    asDesk,
    refused,
    assess,
    verdict,
    close,
    askAgain,
    agreed,
    notice,
    referral,
    ready,
    noticeItem,
    referralItem,
    approve,
    vettingOf,
  }
}

export type Tables = Awaited<ReturnType<typeof openTables>>
