import { randomUUID } from 'node:crypto'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import type { Register } from './testing/register.ts'
import { type Basis, NOW, openTables, type Tables } from './testing/tables.ts'

// What no app may be trusted with: here the desk's own login tries to break the rule of two people in plain SQL.

let tables: Tables
let register: Register
beforeAll(async () => {
  tables = await openTables()
  register = tables.register
})
afterAll(() => register.centre.close())
beforeEach(() => tables.begin())

test('the right way is open: two different, vetted people who found the same', async () => {
  const { hanne, bram } = register.centre.staff
  await tables.refused(async (db) => {
    const found = await tables.agreed(db)
    await tables.noticeItem(db, await tables.notice(db, hanne.id), tables.one.item, found)
    const handed = await tables.referral(db, hanne.id)
    await tables.referralItem(db, handed, tables.one.item, found)
    await tables.approve(db, handed, hanne.id, bram.id)
    await tables.close(db, bram.id)
    throw new Error('nothing was refused')
  }, 'nothing was refused')
})

test('nobody sits in both seats', async () => {
  const { hanne } = register.centre.staff
  await tables.refused(async (db) => {
    await tables.assess(db, { seat: 1, assessor: hanne.id })
    await tables.assess(db, { seat: 2, assessor: hanne.id })
  }, 'assessment_item_round_assessor_key')
})

test('one assessment does not make a verdict twice over', async () => {
  const { hanne, bram } = register.centre.staff
  const alone = (db: Books) => tables.assess(db, { seat: 1, assessor: hanne.id })
  await tables.refused(async (db) => {
    const id = await alone(db)
    await tables.verdict(db, { first: [id, hanne.id], second: [id, hanne.id] })
  }, 'violates check constraint')
  await tables.refused(async (db) => {
    const id = await alone(db)
    await tables.verdict(db, { first: [id, hanne.id], second: [id, bram.id] })
  }, /violates foreign key constraint.*/)
})

test('an assessment of another item proves nothing about this one', async () => {
  const { hanne, bram } = register.centre.staff
  const other = (await register.opened([`https://other.example/${tables.one.turn}`])).items[0]?.id ?? ''
  await tables.refused(async (db) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    const second = await tables.assess(db, { item: other, seat: 2, assessor: bram.id })
    await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'violates foreign key constraint')
})

test('two findings that differ make no agreement', async () => {
  const { hanne, bram } = register.centre.staff
  await tables.refused(async (db) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    const second = await tables.assess(db, { seat: 2, assessor: bram.id, age: 'pubescent' })
    await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'violates foreign key constraint')
  await tables.refused(async (db) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    const second = await tables.assess(db, { seat: 2, assessor: bram.id })
    await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id], age: 'pubescent' })
  }, 'violates foreign key constraint')
})

test('two who agree on what counts are inside the area only where each said so, and cite what the first cited', async () => {
  const { hanne, bram } = register.centre.staff
  const both = async (db: Books, ages: readonly [string, string]): Promise<Basis> => ({
    first: [await tables.assess(db, { seat: 1, assessor: hanne.id, age: ages[0] }), hanne.id],
    second: [await tables.assess(db, { seat: 2, assessor: bram.id, age: ages[1] }), bram.id],
  })
  await tables.refused(async (db) => {
    await tables.verdict(db, { ...(await both(db, ['pubescent', 'not-determined'])), age: 'pubescent' })
  }, 'agreed_area_fkey')
  await tables.refused(async (db) => {
    await tables.verdict(db, { ...(await both(db, ['pubescent', 'minor'])), age: 'minor' })
    await sql`select 1 / 0`.execute(db)
  }, 'division by zero')
})

test('neither of the two arbitrates between them', async () => {
  const { hanne, bram } = register.centre.staff
  await tables.refused(async (db) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    const second = await tables.assess(db, { seat: 2, assessor: bram.id, age: 'pubescent' })
    await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id], arbitrator: bram.id })
  }, 'not-eligible')
})

test('an arbitration rests on two assessments as well', async () => {
  const { hanne, bram, griet } = register.centre.staff
  await tables.refused(async (db) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    await tables.verdict(db, {
      first: [first, hanne.id],
      second: [randomUUID(), bram.id],
      arbitrator: griet.id,
    })
  }, 'violates foreign key constraint')
})

test('nobody closes a case before two people have seen every item of it', async () => {
  const { hanne } = register.centre.staff
  await tables.refused((db) => tables.close(db, hanne.id, 'not-illegal'), 'waits-for-two-people')
  await tables.refused(async (db) => {
    await tables.assess(db, { seat: 1, assessor: hanne.id })
    await tables.close(db, hanne.id, 'out-of-remit')
  }, 'waits-for-two-people')
  await tables.refused((db) => tables.close(db, hanne.id, 'merged'), 'waits-for-two-people')
  await tables.refused(async (db) => {
    await tables.agreed(db)
    await tables.close(db, hanne.id)
    await sql`insert into hotline.item (id, "case", number, form, added_on)
      values (${randomUUID()}, ${tables.one.case}, 9, 'account', '2026-03-02')`.execute(db)
  }, 'case-is-closed')
})

test('an assessment that was taken back holds nothing up any longer', async () => {
  const { hanne, bram, griet } = register.centre.staff
  const takeBack = (db: Books, assessment: string) =>
    sql`insert into hotline.assessment_withdrawal (assessment, item, round, withdrawn_by, withdrawn_at)
      values (${assessment}, ${tables.one.item}, 1, ${griet.id}, ${NOW})`.execute(db)
  // Taking back without asking two people to look again is not possible.
  await tables.refused(
    async (db) => takeBack(db, await tables.assess(db, { seat: 1, assessor: hanne.id })),
    'violates foreign key constraint',
  )
  const spoilt = async (db: Books) => {
    const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
    const second = await tables.assess(db, { seat: 2, assessor: bram.id })
    await tables.askAgain(db, 2, griet.id)
    await takeBack(db, first)
    return { first, second }
  }
  await tables.refused(async (db) => {
    const { first, second } = await spoilt(db)
    await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
  }, 'item-looked-at-again')
  await tables.refused(async (db) => {
    const id = await tables.ready(db, hanne.id)
    await tables.askAgain(db, 2, griet.id)
    await tables.approve(db, id, hanne.id, bram.id)
  }, 'item-looked-at-again')
  await tables.refused(async (db) => {
    await tables.agreed(db)
    await tables.askAgain(db, 2, griet.id)
    await tables.close(db, hanne.id)
  }, 'waits-for-two-people')
})

test('what was found before is inherited only while it stands', async () => {
  const { yasmine, griet } = register.centre.staff
  const other = (await register.opened([`https://source.example/${tables.one.turn}`])).items[0]?.id ?? ''
  await tables.refused(async (db) => {
    const found = await tables.agreed(db, other)
    await sql`insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
      values (${other}, 2, ${griet.id}, ${NOW}, '\\x00')`.execute(db)
    const seat = await tables.assess(db, { seat: 1, assessor: yasmine.id })
    await sql`insert into hotline.inheritance (assessment, item, round, seat, assessor, source, verdict, verdict_item,
        way, distance)
      values (${seat}, ${tables.one.item}, 1, 1, ${yasmine.id}, 'verdict', ${found}, ${other}, 'pdq', 0)`.execute(
      db,
    )
  }, 'item-looked-at-again')
})

test('one mailbox is one person', async () => {
  await tables.refused(
    (db) =>
      sql`insert into people.person (id, name, mail, language, joined_at)
        values (${randomUUID()}, 'Hanne Again', 'hanne+two@vigie.example', 'nl', ${NOW})`.execute(db),
    'one_person_per_mailbox',
  )
})

test('what is written stays as it is written', async () => {
  const { bram } = register.centre.staff
  await tables.asDesk((db) => tables.agreed(db))
  for (const statement of [
    sql`update hotline.assessment set assessor = ${bram.id}`,
    sql`delete from hotline.assessment`,
    sql`update hotline.verdict set outcome = 'not-illegal'`,
    sql`delete from hotline.closure`,
    sql`alter table hotline.verdict drop constraint verdict_check`,
    sql`alter table hotline.assessment disable trigger all`,
  ]) {
    await tables.refused((db) => statement.execute(db), /permission denied|must be owner/)
  }
})
