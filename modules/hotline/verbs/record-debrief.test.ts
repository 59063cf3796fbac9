import { DAY } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDebriefsToHold, forgetDebriefs } from '../care/debriefs.ts'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { ownExposureToday } from '../items/exposure-today.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from './assess-item.ts'
import { recordDebrief } from './record-debrief.ts'
import { sayDanger } from './say-danger.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const SEVERE = { ...FOUND_ILLEGAL, ageBand: 'infant', act: 'sexual-act', nature: 'real' }

test('whoever took part in a severe case is offered a talk, and nothing of it but that it was is kept, for ninety days', async () => {
  const { act, opened, centre } = register
  const { hanne, bram, griet, yasmine } = centre.staff
  const itemOf = async (address: string) => {
    const one = await opened([address])
    return { case: one.id, item: one.items[0]?.id ?? '' }
  }
  const severe = await itemOf('https://severe.example/1')
  const plain = await itemOf('https://severe.example/2')
  const danger = await itemOf('https://severe.example/3')
  await act(assessItem, hanne, { item: severe.item, ...SEVERE, secondsExposed: 90 })
  await act(assessItem, bram, { item: plain.item, ...FOUND_LEGAL })
  await act(sayDanger, hanne, { case: danger.case })
  await act(assessItem, bram, { item: danger.item, ...FOUND_LEGAL })

  const all = () => centre.read(griet, (desk) => findDebriefsToHold(desk, 'all'))
  const own = (who: typeof hanne) => centre.read(who, (desk) => findDebriefsToHold(desk, 'own'))
  expect(await all()).toMatchObject([
    { case: severe.case, person: hanne.id, offered: false },
    { case: danger.case, person: bram.id, offered: false },
  ])
  // Of colleagues an analyst reads nothing.
  expect(await centre.read(hanne, (desk) => findDebriefsToHold(desk, 'all'))).toEqual(await own(hanne))
  expect(await centre.read(hanne, ownExposureToday)).toMatchObject({
    baseline: { looks: 1, minutes: 2 },
    national: { looks: 0 },
  })

  const say = (by: typeof hanne, person: string, of: string, way: string) =>
    act(recordDebrief, by, { person, case: of, way })
  await expect(say(yasmine, hanne.id, severe.case, 'held')).rejects.toThrow('no-such-debrief')
  await expect(say(griet, hanne.id, plain.case, 'held')).rejects.toThrow('no-such-debrief')
  await expect(say(griet, hanne.id, severe.case, 'not-needed')).rejects.toThrow('debrief-for-others-to-say')
  await expect(say(hanne, hanne.id, severe.case, 'offered')).rejects.toThrow('debrief-for-others-to-say')
  await say(griet, hanne.id, severe.case, 'offered')
  await expect(say(griet, hanne.id, severe.case, 'offered')).rejects.toThrow('debrief-already-recorded')
  expect(await own(hanne)).toMatchObject([{ case: severe.case, offered: true }])
  await say(griet, hanne.id, severe.case, 'held')
  await say(bram, bram.id, danger.case, 'not-needed')
  expect(await all()).toEqual([])

  const kept = async () => {
    const { rows } = await sql`select from hotline.debrief`.execute(centre.desk.house.books)
    return rows.length
  }
  expect(await kept()).toBe(3)
  await bySystem(centre.worker.house, forgetDebriefs)
  expect(await kept()).toBe(3)
  centre.clock.moveBy(91 * DAY)
  await bySystem(centre.worker.house, forgetDebriefs)
  expect([await kept(), await all()]).toEqual([0, []])
})
