import { newId, Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { recordDeparture } from '../verbs/record-departure.ts'
import { signInByPassword } from './by-password.ts'
import { confirmCode, setPassword } from './credentials.ts'
import { codeAt, newCodeSecret } from './one-time-code.ts'
import { findSignedIn } from './sessions.ts'
import { delayAfter } from './slow-down.ts'

const PASSWORD = 'drie meeuwen op de kade'
const secret = newCodeSecret()
const failed = new Refused('sign-in-failed', 'invalid')

let centre: Awaited<ReturnType<typeof openTestCentre>>
const waits: number[] = []
const pause = async (milliseconds: number) => {
  waits.push(milliseconds)
  centre.clock.moveBy(milliseconds)
}

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

const triesSince = async (moment: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people.failed_sign_in where at >= ${moment}`.execute(
    centre.desk.house.books,
  )
  return rows[0]?.count ?? 0
}

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

test('of three hundred tries at once with the right password few are looked at, and one after another', async () => {
  const { house } = centre.desk
  const told: string[] = []
  const counted: string[] = []
  const witness = {
    tell: (event: string) => void told.push(event),
    count: (event: string) => void counted.push(event),
    refused: () => undefined,
  }
  const waited: number[] = []
  const typed = (which: number) => ({
    mail: 'hanne@vigie.example',
    password: PASSWORD,
    code: String(which).padStart(6, '0'),
  })
  const tries = await Promise.allSettled(
    Array.from({ length: 300 }, async (_, which) => {
      // They come over a second, as over real lines.
      await new Promise((resolve) => setTimeout(resolve, which * 4))
      return signInByPassword({ ...house, witness }, typed(which), async (time) => void waited.push(time))
    }),
  )
  const words = tries.map((one) =>
    one.status === 'rejected' && one.reason instanceof Refused ? one.reason.word : '',
  )
  const full = words.filter((word) => word === 'sign-in-line-full').length
  expect(waited.length + full).toBe(300)
  expect(waited.length).toBeLessThanOrEqual(9)
  expect(counted).toEqual(Array.from({ length: full }, () => 'too-many-tries'))
  // Each waits longer than the one before, for each is looked at after it.
  const late = waited.filter((time) => time > 0).sort((a, b) => a - b)
  expect(new Set(late).size).toBe(late.length)
  expect(late.every((time) => time <= 60_000)).toBe(true)
  expect(told.filter((event) => event === 'code-refused')).toHaveLength(waited.length)
})

test('where many come at once, for whatever accounts, some are looked at and the others told so at once', async () => {
  const counted: unknown[] = []
  const count = (_event: string, of: object) => void counted.push(of)
  const witness = { tell: () => undefined, count, refused: () => undefined }
  const house = { ...centre.desk.house, witness }
  const begun = centre.clock()
  const all = await Promise.allSettled(
    Array.from({ length: 50 }, (_, which) =>
      signInByPassword(house, { mail: `${which}@flood.example`, password: PASSWORD, code: '123456' }, pause),
    ),
  )
  const words = all.map((one) =>
    one.status === 'rejected' && one.reason instanceof Refused ? one.reason.word : '',
  )
  expect(words.filter((word) => word === 'sign-in-failed')).toHaveLength(20)
  expect(words.filter((word) => word === 'too-many-sign-ins')).toHaveLength(30)
  const line = { act: 'people.sign-in', word: 'too-many-sign-ins' }
  expect(counted).toEqual(Array.from({ length: 30 }, () => line))
  // Those were not counted as tries, and the door is open again.
  expect(await triesSince(begun)).toBe(20)
  await expect(signIn({})).resolves.toBeDefined()
})

test('of a right password with a wrong code its owner is told at the next sign-in, and of no other', async () => {
  const { house } = centre.desk
  const { griet } = centre.staff
  await equip(griet.id)
  centre.clock.moveBy(60_000)
  const mail = 'griet@vigie.example'
  const seatAfter = async () => {
    const { secret: cookie } = await signIn({ mail })
    centre.clock.moveBy(60_000)
    return bySystem(house, (desk) => findSignedIn(desk, cookie))
  }
  expect((await seatAfter())?.refusedCodes).toBeNull()
  await expect(signIn({ mail, code: '000000' })).rejects.toThrow(failed)
  await expect(signIn({ mail, password: 'wrong wrong wrong' })).rejects.toThrow(failed)
  const lastAt = centre.clock()
  await expect(signIn({ mail, code: '000001' })).rejects.toThrow(failed)
  expect((await seatAfter())?.refusedCodes).toEqual({ times: 2, lastAt })
  expect((await seatAfter())?.refusedCodes).toBeNull()
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
