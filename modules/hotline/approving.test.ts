import { randomUUID } from 'node:crypto'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import type { Register } from './testing/register.ts'
import { NOW, openTables, type Tables } from './testing/tables.ts'

// In plain SQL under the desk's own login: what nobody else looked at and approved does not leave the house.

let tables: Tables
let register: Register
beforeAll(async () => {
  tables = await openTables()
  register = tables.register
})
afterAll(() => register.centre.close())
beforeEach(() => tables.begin())

test('no item gets into a notice without the verdict on that very item', async () => {
  const { hanne } = register.centre.staff
  const other = (await register.opened([`https://other.example/${tables.one.turn}`])).items[0]?.id ?? ''
  await tables.refused(
    async (db) => tables.noticeItem(db, await tables.notice(db, hanne.id), tables.one.item, randomUUID()),
    'item-looked-at-again',
  )
  await tables.refused(async (db) => {
    const found = await tables.agreed(db)
    await tables.noticeItem(db, await tables.notice(db, hanne.id), other, found)
  }, 'already-ruled')
})

test('no item gets into a referral without the verdict on that very item', async () => {
  const { hanne } = register.centre.staff
  await tables.refused(async (db) => {
    await tables.referralItem(db, await tables.referral(db, hanne.id), tables.one.item, randomUUID())
  }, 'item-looked-at-again')
})

test('nobody approves what they prepared, under their own name or another', async () => {
  const { hanne, bram } = register.centre.staff
  await tables.refused(
    async (db) => tables.approve(db, await tables.ready(db, hanne.id), hanne.id, hanne.id),
    'violates check constraint',
  )
  await tables.refused(
    async (db) => tables.approve(db, await tables.ready(db, hanne.id), bram.id, hanne.id),
    'violates foreign key constraint',
  )
})

test('nothing is handed over that nobody approved, nor what was withdrawn', async () => {
  const { hanne, bram } = register.centre.staff
  const handOver = (db: Books, id: string) =>
    sql`
    insert into hotline.hand_over (referral, handed_over_by, handed_over_at, way)
    values (${id}, ${hanne.id}, ${NOW}, 'portal')`.execute(db)
  await tables.refused(
    async (db) => handOver(db, await tables.ready(db, hanne.id)),
    'violates foreign key constraint',
  )
  await tables.refused(async (db) => {
    const id = await tables.ready(db, hanne.id)
    await sql`insert into hotline.referral_ruling (referral, way) values (${id}, 'withdrawn')`.execute(db)
    await tables.approve(db, id, hanne.id, bram.id)
  }, 'referral_ruling_pkey')
})

test('nothing is slipped into what was approved, and nothing empty is approved', async () => {
  const { hanne, bram } = register.centre.staff
  await tables.refused(
    async (db) => tables.approve(db, await tables.referral(db, hanne.id), hanne.id, bram.id),
    'item-looked-at-again',
  )
  await tables.refused(async (db) => {
    const found = await tables.agreed(db)
    const id = await tables.referral(db, hanne.id)
    await sql`insert into hotline.referral_ruling (referral, way) values (${id}, 'approved')`.execute(db)
    await tables.referralItem(db, id, tables.one.item, found)
  }, 'already-ruled')
})
