import { takeNext } from '@vigie/hotline/verbs/take-next'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { DAY } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report } from '../../../modules/hotline/fixtures.ts'
import { openTestConsole, type TestConsole } from '../../frame/testing.ts'
import { textOf } from '../testing.ts'

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
  const { centre } = house
  const send = (kind: 'csam' | 'grooming', address: string, more = {}) =>
    centre.perform(submitReport, { kind: 'anyone' }, { ...report([address], kind), ...more })
  await send('csam', 'https://care.example/1')
  await send('grooming', 'https://care.example/2')
  await send('csam', 'https://care.example/3', { urgent: ['danger'] })
  await centre.deliver()
})
afterAll(() => house.close())

const written = async (): Promise<string> => {
  const { rows } = await sql<{ n: string }>`select count(*) as n from audit.entry`.execute(
    house.centre.desk.house.books,
  )
  return rows[0]?.n ?? ''
}

test('a break has an end, shows no case, and is written down nowhere', async () => {
  const at = await house.sitDown(house.centre.staff.hanne)
  const before = await written()
  expect(textOf(await (await at.get('/en/break')).text())).toContain('Take a break')
  const begun = await at.get('/en/break/calm?minutes=10')
  const where = begun.headers.get('location') ?? ''
  expect([begun.status, where]).toEqual([303, expect.stringContaining('/en/break/calm?until=')])
  const calm = await (await at.get(where)).text()
  expect(textOf(calm)).toContain('Until ')
  expect(calm).toContain('data-break-until')
  expect(calm).not.toContain('/case/')
  house.centre.clock.moveBy(10 * 60_000)
  const over = await (await at.get(where)).text()
  expect(over).not.toContain('data-break-until=')
  expect(over).toMatch(/<span data-break-over[^>]*>Your break is over/)
  expect((await at.get('/en/break/calm?until=tomorrow')).status).toBe(200)
  expect(await written()).toBe(before)
})

test('whoever chose text is given no pictures until midnight; danger stays in sight, colleagues see no difference', async () => {
  const { hanne, bram } = house.centre.staff
  const [at, other] = [await house.sitDown(hanne), await house.sitDown(bram)]
  const group = async (who: typeof at, name: string) =>
    [...(await (await who.get(`/en/queue?group=${name}`)).text()).matchAll(/href="\/en\/case\/(\d+)"/g)].map(
      (found) => found[1],
    )
  const groups = async (who: typeof at) => ({
    yours: await group(who, 'yours'),
    free: await group(who, 'free'),
    others: await group(who, 'others'),
  })
  const all = await groups(at)
  expect([all.yours.length, all.free.length, all.others.length]).toEqual([1, 2, 0])
  const before = await written()
  await at.get('/en/break')
  const chosen = await at.post('/en/break/only-text', { choice: 'only-text' })
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/en/break'])
  expect(textOf(await (await at.get('/en/break')).text())).toContain('only text until midnight')
  const few = await groups(at)
  expect([few.yours, few.free.length, few.others.length]).toEqual([all.yours, 1, 1])
  expect(await groups(other)).toEqual(all)
  expect(await written()).toBe(before)

  await at.get('/en/queue')
  const taken = await at.post('/en/queue/next')
  expect(taken.headers.get('location')).toBe(`/en/case/${few.free[0]}?done=${takeNext.name}`)
  await at.get('/en/queue')
  expect((await at.post('/en/queue/next')).headers.get('location')).toBe('/en/queue?none=yes')

  house.centre.clock.moveBy(DAY)
  const tomorrow = await house.sitDown(hanne)
  for (const [name, value] of at.cookies) if (name.endsWith('-today')) tomorrow.cookies.set(name, value)
  expect(await group(tomorrow, 'others')).toEqual([])
})
