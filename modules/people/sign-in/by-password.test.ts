import { newId, Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { recordDeparture } from '../verbs/record-departure.ts'
import { signInByPassword } from './by-password.ts'
import { confirmCode, setPassword } from './credentials.ts'
import { codeAt, newCodeSecret } from './one-time-code.ts'
import { delayAfter } from './slow-down.ts'

const PASSWORD = 'drie meeuwen op de kade'
const secret = newCodeSecret()
const failed = new Refused('sign-in-failed', 'invalid')

let centre: Awaited<ReturnType<typeof openTestCentre>>
const waits: number[] = []
const pause = async (milliseconds: number) => void waits.push(milliseconds)

const equip = async (person: string) => {
  const hash = await passwordHash(PASSWORD)
  await bySystem(centre.desk.house, async (desk) => {
    await setPassword(desk, person, hash)
    expect(await confirmCode(desk, person, { secret, code: codeAt(secret, desk.now) })).toBe(true)
  })
}
const signIn = (typed: { mail?: string; password?: string; code?: string }) =>
  signInByPassword(
    centre.desk.house,
    { mail: 'hanne@vigie.example', password: PASSWORD, code: codeAt(secret, centre.clock()), ...typed },
    pause,
  )

beforeAll(async () => {
  centre = await openTestCentre()
  await equip(centre.staff.hanne.id)
  await equip(centre.staff.louis.id)
})
beforeEach(() => {
  waits.length = 0
  centre.clock.moveBy(16 * 60_000)
})
afterAll(() => centre.close())

test('a password and the code of this moment open the door, however the mail address is written', async () => {
  const begun = await signIn({ mail: ' Hanne@Vigie.Example ' })
  expect(begun.person.id).toBe(centre.staff.hanne.id)
})

test('a code is good once, also when it comes twice at the same time', async () => {
  const tries = await Promise.allSettled([signIn({}), signIn({}), signIn({})])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(signIn({})).rejects.toThrow(failed)
  centre.clock.moveBy(30_000)
  await expect(signIn({})).resolves.toBeDefined()
})

test('the code that confirmed a new secret is spent by it', async () => {
  const person = centre.staff.bram.id
  await equip(person)
  await expect(signIn({ mail: 'bram@vigie.example' })).rejects.toThrow(failed)
})

test('a code is good in the thirty seconds for which it was made, not a moment before or after', async () => {
  const period = 30_000
  centre.clock.moveBy(period - (centre.clock().getTime() % period))
  const begin = centre.clock()
  const next = codeAt(secret, new Date(begin.getTime() + period))
  await expect(signIn({ code: next })).rejects.toThrow(failed)
  centre.clock.moveBy(period - 1)
  await expect(signIn({ code: next })).rejects.toThrow(failed)
  centre.clock.moveBy(1)
  await expect(signIn({ code: next })).resolves.toBeDefined()
  const late = codeAt(secret, centre.clock())
  centre.clock.moveBy(period)
  await expect(signIn({ code: late })).rejects.toThrow(failed)
})

test('whoever was kept waiting does not lose the code that they typed in time', async () => {
  const { house } = centre.desk
  const typed = { mail: 'hanne@vigie.example', password: PASSWORD, code: codeAt(secret, centre.clock()) }
  await expect(signInByPassword(house, typed, async () => centre.clock.moveBy(30_000))).resolves.toBeDefined()
})

test('the log hears who came in and by which account somebody tried, and nothing that was typed', async () => {
  const told: unknown[] = []
  const witness = {
    tell: (event: string, of: object) => void told.push({ event, ...of }),
    count: () => undefined,
    refused: () => undefined,
  }
  const house = { ...centre.desk.house, witness }
  const typed = { mail: 'hanne@vigie.example', password: PASSWORD, code: codeAt(secret, centre.clock()) }
  const wrong = { ...typed, password: 'wrong wrong wrong' }
  await expect(signInByPassword(house, wrong, pause)).rejects.toThrow(failed)
  await expect(signInByPassword(house, { ...wrong, mail: ' HANNE@vigie.example' }, pause)).rejects.toThrow(
    failed,
  )
  await signInByPassword(house, typed, pause)
  const account = expect.stringMatching(/^[0-9a-f]{12}$/)
  expect(told).toEqual([
    { event: 'sign-in-failed', way: 'password-and-code', account },
    { event: 'sign-in-failed', way: 'password-and-code', account },
    { event: 'signed-in', way: 'password-and-code', person: centre.staff.hanne.id },
  ])
  expect(told[0]).toEqual(told[1])
})

test('an old code, a wrong one, a wrong password, nobody and somebody who left get the same answer', async () => {
  const old = codeAt(secret, new Date(centre.clock().getTime() - 120_000))
  await expect(signIn({ code: old })).rejects.toThrow(failed)
  await expect(signIn({ code: 'abc' })).rejects.toThrow(failed)
  await expect(signIn({ password: 'drie meeuwen op de dijk' })).rejects.toThrow(failed)
  await expect(signIn({ mail: 'nobody@vigie.example' })).rejects.toThrow(failed)
  await expect(signIn({ mail: 'griet@vigie.example' })).rejects.toThrow(failed)
  await centre.perform(recordDeparture, centre.staff.olivia, { person: centre.staff.louis.id })
  await expect(signIn({ mail: 'louis@vigie.example' })).rejects.toThrow(failed)
})

test('tries that fail slow the next one down, the same for an address that nobody has, and never for ever', async () => {
  for (const mail of ['hanne@vigie.example', `${newId()}@vigie.example`]) {
    waits.length = 0
    for (let attempt = 0; attempt < 6; attempt++) {
      await expect(signIn({ mail, password: 'wrong wrong wrong' })).rejects.toThrow(failed)
    }
    expect(waits).toEqual([0, 0, 0, 500, 1000, 2000])
  }
  expect(delayAfter(1_000_000)).toBe(30_000)
  // Whoever knows the password comes in all the same, after the wait; the slate is clean then.
  await expect(signIn({})).resolves.toBeDefined()
  expect(waits.at(-1)).toBe(4000)
  centre.clock.moveBy(30_000)
  await signIn({})
  expect(waits.at(-1)).toBe(0)
})

test('checking nobody’s password takes as long as checking somebody’s', async () => {
  const timed = async (mail: string) => {
    const start = performance.now()
    await signIn({ mail, password: 'wrong wrong wrong' }).catch(() => undefined)
    return performance.now() - start
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let turn = 0; turn < 8; turn++) {
    known.push(await timed('hanne@vigie.example'))
    unknown.push(await timed('nobody@vigie.example'))
  }
  // By turns, and the quickest of each: a busy machine slows both. Without the stretching, one would be ten times quicker.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
  expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) / 3)
})
