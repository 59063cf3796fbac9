import { randomUUID } from 'node:crypto'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openRegister, type Register } from './testing/register.ts'

// What no app may be trusted with: here the desk's own login tries to break the rule of two people in plain SQL.

let register: Register
let provider: string
beforeAll(async () => {
  register = await openRegister()
  provider = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

let one: { case: string; item: string }
let turn = 0
beforeEach(async () => {
  turn += 1
  const opened = await register.opened([`https://try.example/${turn}`])
  one = { case: opened.id, item: opened.items[0]?.id ?? '' }
})

const NOW = '2026-03-02T10:00:00Z'
/** Everything in one transaction under the login of the desk; the books stay as they were when it fails. */
const asDesk = (work: (db: Books) => Promise<unknown>) =>
  register.centre.desk.house.books.transaction().execute(work)
const refused = (work: (db: Books) => Promise<unknown>, by: string | RegExp) =>
  expect(asDesk(work)).rejects.toThrow(by)

const vettingOf = async (person: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from people.eligibility where person = ${person} order by valid_until desc`.execute(
    register.centre.desk.house.books,
  )
  return rows[0]?.id ?? ''
}

type Seat = {
  item?: string
  seat: 1 | 2
  assessor: string
  vetting?: string
  age?: string
  at?: string
}
const assess = async (db: Books, { item, seat, assessor, vetting, age, at }: Seat): Promise<string> => {
  const id = randomUUID()
  await sql`
    insert into hotline.assessment (id, item, round, seat, assessor, eligibility, outcome, kind, nature, age_band,
      sex, self_generated, act, article, confidence, plan, seconds_exposed, assessed_at)
    values (${id}, ${item ?? one.item}, 1, ${seat}, ${assessor}, ${vetting ?? (await vettingOf(assessor))}, 'illegal',
      'csam', 'real', ${age ?? 'infant'}, 'female', 'no', 'sexual-act', 'images-of-abuse@1867', 'sure', 'csam/2', 9,
      ${at ?? NOW})`.execute(db)
  return id
}

type Basis = {
  first: [string, string]
  second: [string, string]
  age?: string
  arbitrator?: string
  item?: string
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
  const { hanne, bram } = register.centre.staff
  const first = await assess(db, { item, seat: 1, assessor: hanne.id })
  const second = await assess(db, { item, seat: 2, assessor: bram.id })
  return verdict(db, { item, first: [first, hanne.id], second: [second, bram.id] })
}

const notice = async (db: Books, preparer: string) => {
  const id = randomUUID()
  await sql`
    insert into notices.notice (id, reference, "case", provider, kind, standing, notifier, language, explanation,
      legal_grounds, good_faith_version, rule, rules_version, prepared_by, eligibility, prepared_at)
    values (${id}, ${`VIG-2026-9${String(turn).padStart(5, '0')}`}, ${one.case}, ${provider}, 'csam', 'ordinary',
      'entity', 'en', '\\x00', '[]', '1', 'platform-notice', '1', ${preparer}, ${await vettingOf(preparer)},
      ${NOW})`.execute(db)
  return id
}
const noticeItem = (db: Books, into: string, item: string, found: string) =>
  sql`
  insert into notices.notice_item (id, notice, number, item, verdict, standing, area, address, observed_at, article,
    nature, age_band, act)
  values (${randomUUID()}, ${into}, 1, ${item}, ${found}, 'ordinary', 'inside', '\\x00', ${NOW}, 'images-of-abuse@1867', 'real', 'infant',
    'none')`.execute(db)

const referral = async (db: Books, preparer: string) => {
  const id = randomUUID()
  await sql`
    insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
      prepared_by, prepared_at)
    values (${id}, ${one.case}, 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00', ${preparer},
      ${NOW})`.execute(db)
  return id
}
const referralItem = (db: Books, into: string, item: string, found: string) =>
  sql`insert into hotline.referral_item (referral, item, verdict)
    values (${into}, ${item}, ${found})`.execute(db)
/** A referral as it should be: with an item that two people looked at. */
const ready = async (db: Books, preparer: string) => {
  const id = await referral(db, preparer)
  await referralItem(db, id, one.item, await agreed(db))
  return id
}
const approve = async (db: Books, which: string, preparer: string, approver: string) => {
  await sql`insert into hotline.referral_ruling (referral, way) values (${which}, 'approved')`.execute(db)
  await sql`
    insert into hotline.referral_approval (referral, prepared_by, approved_by, eligibility, approved_at)
    values (${which}, ${preparer}, ${approver}, ${await vettingOf(approver)}, ${NOW})`.execute(db)
}

test('the right way is open: two different, vetted people who found the same', async () => {
  const { hanne, bram } = register.centre.staff
  await refused(async (db) => {
    const found = await agreed(db)
    await noticeItem(db, await notice(db, hanne.id), one.item, found)
    const handed = await referral(db, hanne.id)
    await referralItem(db, handed, one.item, found)
    await approve(db, handed, hanne.id, bram.id)
    await close(db, bram.id)
    throw new Error('nothing was refused')
  }, 'nothing was refused')
})

test('nobody sits in both seats', async () => {
  const { hanne } = register.centre.staff
  await refused(async (db) => {
    await assess(db, { seat: 1, assessor: hanne.id })
    await assess(db, { seat: 2, assessor: hanne.id })
  }, 'assessment_item_round_assessor_key')
})

test('one assessment does not make a verdict twice over', async () => {
  const { hanne, bram } = register.centre.staff
  const alone = (db: Books) => assess(db, { seat: 1, assessor: hanne.id })
  await refused(async (db) => {
    const id = await alone(db)
    await verdict(db, { first: [id, hanne.id], second: [id, hanne.id] })
  }, 'violates check constraint')
  await refused(async (db) => {
    const id = await alone(db)
    await verdict(db, { first: [id, hanne.id], second: [id, bram.id] })
  }, /violates foreign key constraint.*/)
})

test('an assessment of another item proves nothing about this one', async () => {
  const { hanne, bram } = register.centre.staff
  const other = (await register.opened([`https://other.example/${turn}`])).items[0]?.id ?? ''
  await refused(async (db) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    const second = await assess(db, { item: other, seat: 2, assessor: bram.id })
    await verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'violates foreign key constraint')
})

test('two findings that differ make no agreement', async () => {
  const { hanne, bram } = register.centre.staff
  await refused(async (db) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    const second = await assess(db, { seat: 2, assessor: bram.id, age: 'pubescent' })
    await verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'violates foreign key constraint')
  await refused(async (db) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    const second = await assess(db, { seat: 2, assessor: bram.id })
    await verdict(db, { first: [first, hanne.id], second: [second, bram.id], age: 'pubescent' })
  }, 'violates foreign key constraint')
})

test('two who agree on what counts are inside the area only where each said so, and cite what the first cited', async () => {
  const { hanne, bram } = register.centre.staff
  const both = async (db: Books, ages: readonly [string, string]): Promise<Basis> => ({
    first: [await assess(db, { seat: 1, assessor: hanne.id, age: ages[0] }), hanne.id],
    second: [await assess(db, { seat: 2, assessor: bram.id, age: ages[1] }), bram.id],
  })
  await refused(async (db) => {
    await verdict(db, { ...(await both(db, ['pubescent', 'not-determined'])), age: 'pubescent' })
  }, 'agreed_area_fkey')
  await refused(async (db) => {
    await verdict(db, { ...(await both(db, ['pubescent', 'minor'])), age: 'minor' })
    await sql`select 1 / 0`.execute(db)
  }, 'division by zero')
})

test('neither of the two arbitrates between them', async () => {
  const { hanne, bram } = register.centre.staff
  await refused(async (db) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    const second = await assess(db, { seat: 2, assessor: bram.id, age: 'pubescent' })
    await verdict(db, { first: [first, hanne.id], second: [second, bram.id], arbitrator: bram.id })
  }, 'not-eligible')
})

test('an arbitration rests on two assessments as well', async () => {
  const { hanne, bram, griet } = register.centre.staff
  await refused(async (db) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    await verdict(db, {
      first: [first, hanne.id],
      second: [randomUUID(), bram.id],
      arbitrator: griet.id,
    })
  }, 'violates foreign key constraint')
})

test('no item gets into a notice without the verdict on that very item', async () => {
  const { hanne } = register.centre.staff
  const other = (await register.opened([`https://other.example/${turn}`])).items[0]?.id ?? ''
  await refused(
    async (db) => noticeItem(db, await notice(db, hanne.id), one.item, randomUUID()),
    'item-looked-at-again',
  )
  await refused(async (db) => {
    const found = await agreed(db)
    await noticeItem(db, await notice(db, hanne.id), other, found)
  }, 'already-ruled')
})

test('no item gets into a referral without the verdict on that very item', async () => {
  const { hanne } = register.centre.staff
  await refused(async (db) => {
    await referralItem(db, await referral(db, hanne.id), one.item, randomUUID())
  }, 'item-looked-at-again')
})

test('nobody approves what they prepared, under their own name or another', async () => {
  const { hanne, bram } = register.centre.staff
  await refused(
    async (db) => approve(db, await ready(db, hanne.id), hanne.id, hanne.id),
    'violates check constraint',
  )
  await refused(
    async (db) => approve(db, await ready(db, hanne.id), bram.id, hanne.id),
    'violates foreign key constraint',
  )
})

test('nothing is handed over that nobody approved, nor what was withdrawn', async () => {
  const { hanne, bram } = register.centre.staff
  const handOver = (db: Books, id: string) =>
    sql`
    insert into hotline.hand_over (referral, handed_over_by, handed_over_at, way)
    values (${id}, ${hanne.id}, ${NOW}, 'portal')`.execute(db)
  await refused(async (db) => handOver(db, await ready(db, hanne.id)), 'violates foreign key constraint')
  await refused(async (db) => {
    const id = await ready(db, hanne.id)
    await sql`insert into hotline.referral_ruling (referral, way) values (${id}, 'withdrawn')`.execute(db)
    await approve(db, id, hanne.id, bram.id)
  }, 'referral_ruling_pkey')
})

test('a vetting that has run out, was not yet there or is a colleague’s is none', async () => {
  const { tom, hanne, bram } = register.centre.staff
  await refused((db) => assess(db, { seat: 1, assessor: tom.id }), 'vetting-expired')
  await refused(
    (db) => assess(db, { seat: 1, assessor: hanne.id, at: '2039-01-01T10:00:00Z' }),
    'vetting-expired',
  )
  const brams = await vettingOf(bram.id)
  await refused((db) => assess(db, { seat: 1, assessor: hanne.id, vetting: brams }), 'vetting-expired')
})

test('nobody closes a case before two people have seen every item of it', async () => {
  const { hanne } = register.centre.staff
  await refused((db) => close(db, hanne.id, 'not-illegal'), 'waits-for-two-people')
  await refused(async (db) => {
    await assess(db, { seat: 1, assessor: hanne.id })
    await close(db, hanne.id, 'out-of-remit')
  }, 'waits-for-two-people')
  await refused((db) => close(db, hanne.id, 'merged'), 'waits-for-two-people')
  await refused(async (db) => {
    await agreed(db)
    await close(db, hanne.id)
    await sql`insert into hotline.item (id, "case", number, form, added_on)
      values (${randomUUID()}, ${one.case}, 9, 'account', '2026-03-02')`.execute(db)
  }, 'case-is-closed')
})

test('an assessment that was taken back holds nothing up any longer', async () => {
  const { hanne, bram, griet } = register.centre.staff
  const takeBack = (db: Books, assessment: string) =>
    sql`insert into hotline.assessment_withdrawal (assessment, item, round, withdrawn_by, withdrawn_at)
      values (${assessment}, ${one.item}, 1, ${griet.id}, ${NOW})`.execute(db)
  // Taking back without asking two people to look again is not possible.
  await refused(
    async (db) => takeBack(db, await assess(db, { seat: 1, assessor: hanne.id })),
    'violates foreign key constraint',
  )
  const spoilt = async (db: Books) => {
    const first = await assess(db, { seat: 1, assessor: hanne.id })
    const second = await assess(db, { seat: 2, assessor: bram.id })
    await askAgain(db, 2, griet.id)
    await takeBack(db, first)
    return { first, second }
  }
  await refused(async (db) => {
    const { first, second } = await spoilt(db)
    await verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'item-looked-at-again')
  await refused(async (db) => {
    const id = await ready(db, hanne.id)
    await askAgain(db, 2, griet.id)
    await approve(db, id, hanne.id, bram.id)
  }, 'item-looked-at-again')
  await refused(async (db) => {
    await agreed(db)
    await askAgain(db, 2, griet.id)
    await close(db, hanne.id)
  }, 'waits-for-two-people')
})

test('nothing is slipped into what was approved, and nothing empty is approved', async () => {
  const { hanne, bram } = register.centre.staff
  await refused(
    async (db) => approve(db, await referral(db, hanne.id), hanne.id, bram.id),
    'item-looked-at-again',
  )
  await refused(async (db) => {
    const found = await agreed(db)
    const id = await referral(db, hanne.id)
    await sql`insert into hotline.referral_ruling (referral, way) values (${id}, 'approved')`.execute(db)
    await referralItem(db, id, one.item, found)
  }, 'already-ruled')
})

test('a role or a vetting that was taken away counts for nothing from then on', async () => {
  const { hanne, bram, olivia, louis } = register.centre.staff
  const takeAway = (db: Books, person: string) =>
    sql`insert into people.role_withdrawal (role_grant, withdrawn_by, withdrawn_at)
      select id, ${olivia.id}, ${NOW} from people.role_grant where person = ${person}`.execute(db)
  const unvet = (db: Books, person: string) =>
    sql`insert into people.eligibility_withdrawal (eligibility, reason, withdrawn_by, withdrawn_at)
      select id, 'Made up.', ${olivia.id}, ${NOW} from people.eligibility where person = ${person}`.execute(
      db,
    )
  await refused(async (db) => {
    await agreed(db)
    await close(db, louis.id)
  }, 'not-eligible')
  await refused(async (db) => {
    await takeAway(db, hanne.id)
    await assess(db, { seat: 1, assessor: hanne.id })
  }, 'not-eligible')
  for (const loss of [takeAway, unvet]) {
    await refused(async (db) => {
      const first = await assess(db, { seat: 1, assessor: hanne.id })
      await loss(db, hanne.id)
      const second = await assess(db, { seat: 2, assessor: bram.id })
      await verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
    }, 'not-eligible')
    await refused(async (db) => {
      const id = await ready(db, hanne.id)
      await loss(db, hanne.id)
      await approve(db, id, hanne.id, bram.id)
    }, 'not-eligible')
  }
  await refused(async (db) => {
    await sql`insert into people.departure (person, recorded_by, departed_at)
      values (${hanne.id}, ${olivia.id}, ${NOW})`.execute(db)
    await assess(db, { seat: 1, assessor: hanne.id })
  }, 'not-eligible')
})

test('what was found before is inherited only while it stands', async () => {
  const { yasmine, griet } = register.centre.staff
  const other = (await register.opened([`https://source.example/${turn}`])).items[0]?.id ?? ''
  await refused(async (db) => {
    const found = await agreed(db, other)
    await sql`insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
      values (${other}, 2, ${griet.id}, ${NOW}, '\\x00')`.execute(db)
    const seat = await assess(db, { seat: 1, assessor: yasmine.id })
    await sql`insert into hotline.inheritance (assessment, item, round, seat, assessor, source, verdict, verdict_item,
        way, distance)
      values (${seat}, ${one.item}, 1, 1, ${yasmine.id}, 'verdict', ${found}, ${other}, 'pdq', 0)`.execute(db)
  }, 'item-looked-at-again')
})

test('one mailbox is one person', async () => {
  await refused(
    (db) =>
      sql`insert into people.person (id, name, mail, language, joined_at)
        values (${randomUUID()}, 'Hanne Again', 'hanne+two@vigie.example', 'nl', ${NOW})`.execute(db),
    'one_person_per_mailbox',
  )
})

test('what is written stays as it is written', async () => {
  const { bram } = register.centre.staff
  await asDesk((db) => agreed(db))
  for (const statement of [
    sql`update hotline.assessment set assessor = ${bram.id}`,
    sql`delete from hotline.assessment`,
    sql`update hotline.verdict set outcome = 'not-illegal'`,
    sql`delete from hotline.closure`,
    sql`alter table hotline.verdict drop constraint verdict_check`,
    sql`alter table hotline.assessment disable trigger all`,
  ]) {
    await refused((db) => statement.execute(db), /permission denied|must be owner/)
  }
})
