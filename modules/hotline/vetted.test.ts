import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import type { Register } from './testing/register.ts'
import { NOW, openTables, type Tables } from './testing/tables.ts'

// In plain SQL under the desk's own login: who is not vetted, or no longer, counts for nothing.

let tables: Tables
let register: Register
beforeAll(async () => {
  tables = await openTables()
  register = tables.register
})
afterAll(() => register.centre.close())
beforeEach(() => tables.begin())

test('a vetting that has run out, was not yet there or is a colleague’s is none', async () => {
  const { tom, hanne, bram } = register.centre.staff
  await tables.refused((db) => tables.assess(db, { seat: 1, assessor: tom.id }), 'vetting-expired')
  await tables.refused(
    (db) => tables.assess(db, { seat: 1, assessor: hanne.id, at: '2039-01-01T10:00:00Z' }),
    'vetting-expired',
  )
  const brams = await tables.asDesk((db) => tables.vettingOf(db, bram.id))
  await tables.refused(
    (db) => tables.assess(db, { seat: 1, assessor: hanne.id, vetting: brams }),
    'vetting-expired',
  )
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
  await tables.refused(async (db) => {
    await tables.agreed(db)
    await tables.close(db, louis.id)
  }, 'not-eligible')
  await tables.refused(async (db) => {
    await takeAway(db, hanne.id)
    await tables.assess(db, { seat: 1, assessor: hanne.id })
  }, 'not-eligible')
  const suspend = (db: Books, person: string) =>
    sql`insert into people.invitation (id, person, token_digest, invited_by, invited_at, expires_at)
      values (gen_random_uuid(), ${person}, '\\x01', ${olivia.id}, ${NOW}, ${NOW})`.execute(db)
  for (const act of [
    (db: Books) => tables.assess(db, { seat: 1, assessor: hanne.id }),
    (db: Books) => tables.ready(db, hanne.id),
  ]) {
    await tables.refused(async (db) => {
      await suspend(db, hanne.id)
      await act(db)
    }, 'vetting-expired')
  }
  for (const loss of [takeAway, unvet, suspend]) {
    await tables.refused(async (db) => {
      const first = await tables.assess(db, { seat: 1, assessor: hanne.id })
      await loss(db, hanne.id)
      const second = await tables.assess(db, { seat: 2, assessor: bram.id })
      await tables.verdict(db, { first: [first, hanne.id], second: [second, bram.id] })
    }, 'not-eligible')
    await tables.refused(async (db) => {
      const id = await tables.ready(db, hanne.id)
      await loss(db, hanne.id)
      await tables.approve(db, id, hanne.id, bram.id)
    }, 'not-eligible')
  }
  await tables.refused(async (db) => {
    await sql`insert into people.departure (person, recorded_by, departed_at)
      values (${hanne.id}, ${olivia.id}, ${NOW})`.execute(db)
    await tables.assess(db, { seat: 1, assessor: hanne.id })
  }, 'not-eligible')
})
