import { DAY } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { getSample } from '../quality/get-sample.ts'
import { quarterOf } from '../quality/quarter.ts'
import { NOW, openTables, type Tables } from '../testing/tables.ts'
import { assessItem } from './assess-item.ts'
import { drawSample } from './draw-sample.ts'
import { openJointSession } from './open-joint-session.ts'
import { signJointSession } from './sign-joint-session.ts'
import { takeCase } from './take-case.ts'
import { withdrawAssessment } from './withdraw-assessment.ts'

let tables: Tables
beforeAll(async () => {
  tables = await openTables()
})
afterAll(() => tables.register.centre.close())
beforeEach(() => tables.begin())

const staff = () => tables.register.centre.staff
const item = () => tables.one.item

/** Past every verb, under the login of the desk. */
const open = async (db: Books, by: string, vetting?: string) =>
  sql`insert into hotline.joint_session (item, round, opened_by, eligibility, opened_at)
    values (${item()}, 1, ${by}, ${vetting ?? (await tables.vettingOf(db, by))}, ${NOW})`.execute(db)
const sign = async (db: Books, openedBy: string, by: string, vetting?: string) =>
  sql`insert into hotline.joint_signature (item, round, opened_by, signed_by, eligibility, signed_at)
    values (${item()}, 1, ${openedBy}, ${by}, ${vetting ?? (await tables.vettingOf(db, by))}, ${NOW})`.execute(
    db,
  )
const marked = async (db: Books, of: string): Promise<number> =>
  (await sql`select from hotline.joint_assessment where item = ${of}`.execute(db)).rows.length

test('two who look together each sign, each assess, and the verdict rests on both, marked as such', async () => {
  const { act, see } = tables.register
  const { hanne, bram, yasmine } = staff()
  await act(takeCase, hanne, { case: tables.one.case })
  await expect(act(signJointSession, bram, { item: item() })).rejects.toThrow('no-joint-session')
  await act(openJointSession, hanne, { item: item() })
  await expect(act(openJointSession, hanne, { item: item() })).rejects.toThrow('joint-session-opened')
  await expect(act(signJointSession, hanne, { item: item() })).rejects.toThrow('you-opened-this')
  await act(signJointSession, bram, { item: item() })
  await expect(act(signJointSession, yasmine, { item: item() })).rejects.toThrow('two-look-together')
  await expect(act(assessItem, yasmine, { item: item(), ...FOUND_ILLEGAL })).rejects.toThrow(
    'two-look-together',
  )
  // Either of the two begins, though the case is the other's.
  await act(assessItem, bram, { item: item(), ...FOUND_ILLEGAL })
  const round = async (by: typeof hanne) => (await see(by, tables.one.case)).items[0]?.rounds.at(-1)
  // The signature is no assessment: one of two forms is none the more an agreement, and stays unseen.
  expect(await round(hanne)).toMatchObject({ verdict: null, seatsTaken: 1, assessments: [] })
  await act(assessItem, hanne, { item: item(), ...FOUND_ILLEGAL })
  expect(await round(hanne)).toMatchObject({
    verdict: { way: 'agreement' },
    joint: { openedBy: hanne.id, signedBy: bram.id },
  })
  expect(await tables.asDesk((db) => marked(db, item()))).toBe(2)
})

test('a wish that nobody signs holds nothing up and marks nothing', async () => {
  const { act, see } = tables.register
  const { hanne, yasmine, bram } = staff()
  await act(openJointSession, hanne, { item: item() })
  await act(assessItem, yasmine, { item: item(), ...FOUND_LEGAL })
  await expect(act(signJointSession, bram, { item: item() })).rejects.toThrow('assessed-alone-already')
  await act(assessItem, hanne, { item: item(), ...FOUND_LEGAL })
  expect((await see(hanne, tables.one.case)).items[0]?.outcome).toBe('not-illegal')
  expect(await tables.asDesk((db) => marked(db, item()))).toBe(0)
})

test('what is taken back opens a round that is blind again', async () => {
  const { act, see } = tables.register
  const { hanne, bram, yasmine } = staff()
  await act(openJointSession, hanne, { item: item() })
  await act(signJointSession, bram, { item: item() })
  await act(assessItem, hanne, { item: item(), ...FOUND_LEGAL })
  await act(withdrawAssessment, hanne, { item: item(), reason: 'Made up.' })
  expect((await see(hanne, tables.one.case)).items[0]?.rounds.at(-1)?.joint).toBeNull()
  await act(assessItem, yasmine, { item: item(), ...FOUND_LEGAL })
})

test('one person is never both, whatever an app believes', async () => {
  const { hanne, bram } = staff()
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, hanne.id, hanne.id)
  }, 'violates check constraint')
  // Nor by naming somebody else as the one who opened.
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, bram.id, hanne.id)
  }, 'violates foreign key constraint')
})

test('nobody opens or signs without the role, the vetting and an open case', async () => {
  const { hanne, tom, griet } = staff()
  await tables.refused((db) => open(db, tom.id), 'vetting-expired')
  await tables.refused((db) => open(db, griet.id), 'not-eligible')
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, hanne.id, tom.id)
  }, 'vetting-expired')
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, hanne.id, griet.id)
  }, 'not-eligible')
  await tables.refused(
    async (db) => open(db, hanne.id, await tables.vettingOf(db, tom.id)),
    /vetting|foreign/,
  )
})

test('no session after somebody assessed alone, and no third person beside the two', async () => {
  const { hanne, bram, yasmine } = staff()
  await tables.refused(async (db) => {
    await tables.assess(db, { seat: 1, assessor: hanne.id })
    await open(db, hanne.id)
  }, 'assessed already')
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await tables.assess(db, { seat: 1, assessor: hanne.id })
    await sign(db, hanne.id, bram.id)
  }, 'assessed already')
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, hanne.id, bram.id)
    await tables.assess(db, { seat: 1, assessor: yasmine.id })
  }, 'two others look at it together')
})

test('no app writes the mark, or takes it away', async () => {
  const { hanne, bram } = staff()
  await tables.refused(async (db) => {
    const id = await tables.assess(db, { seat: 1, assessor: hanne.id })
    await sql`insert into hotline.joint_assessment (assessment, item, round, seat, assessor, opened_by, signed_by)
      values (${id}, ${item()}, 1, 1, ${hanne.id}, ${hanne.id}, ${bram.id})`.execute(db)
  }, 'permission denied')
  await tables.refused(async (db) => {
    await open(db, hanne.id)
    await sign(db, hanne.id, bram.id)
    await tables.assess(db, { seat: 1, assessor: hanne.id })
    expect(await marked(db, item())).toBe(1)
    await sql`delete from hotline.joint_assessment`.execute(db)
  }, 'permission denied')
})

test('figures of quality count what was seen together apart from what was blind', async () => {
  const { act, centre } = tables.register
  const { hanne, bram, griet } = staff()
  await act(assessItem, hanne, { item: item(), ...FOUND_LEGAL })
  await act(assessItem, bram, { item: item(), ...FOUND_LEGAL })
  const quarter = quarterOf(await centre.read(griet, async (desk) => desk.today))
  centre.clock.moveBy(95 * DAY)
  await act(drawSample, griet, { quarter })
  const { ways, together, comparisons } = await centre.read(griet, (desk) => getSample(desk, quarter))
  // By now: one seen together, and of the blind ones this and the one whose wish nobody signed.
  expect(ways).toEqual({ blind: 2, arbitrated: 0, together: 1, arbitratedTogether: 0 })
  expect(comparisons.map(({ agreement }) => agreement.n)).toEqual([0, 0, 0])
  expect(together.map(({ question }) => question)).toEqual(['outcome', 'kind', 'gravity'])
})
