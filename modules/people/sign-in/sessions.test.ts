import { HOUR, Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { getPerson } from '../find-people.ts'
import { recordDeparture } from '../verbs/record-departure.ts'
import { withdrawRole } from '../verbs/withdraw-role.ts'
import { SESSION_LIMITS } from './session.ts'
import {
  beginDemonstrationSession,
  beginSession,
  findSignedIn,
  isToBeTouched,
  signOut,
  signOutEverywhere,
  touchSession,
} from './sessions.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const begin = (person: string) =>
  bySystem(centre.desk.house, async (desk) => beginSession(desk, await getPerson(desk, person), 'passkey'))
const find = (secret: string) => bySystem(centre.desk.house, (desk) => findSignedIn(desk, secret))

test('every sign-in begins under a secret that never existed, and only its digest is kept', async () => {
  const [one, other] = [await begin(centre.staff.hanne.id), await begin(centre.staff.hanne.id)]
  expect(one.secret).not.toBe(other.secret)
  expect(one.secret.split('.').map((half) => Buffer.from(half, 'base64url').length)).toEqual([32, 32])
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  const { rows } = await client.query('select s::text as line from people.session s')
  await client.end()
  expect(rows.some(({ line }) => String(line).includes(one.secret))).toBe(false)
  expect(await find('not-a-secret')).toBeNull()
})

test('who sat in the same browser leaves as the other comes: both happen, or neither', async () => {
  const before = await begin(centre.staff.hanne.id)
  const how = { ...SESSION_LIMITS, leaves: before.session }
  const come = (then: () => void) =>
    bySystem(centre.desk.house, async (desk) => {
      const begun = await beginSession(desk, await getPerson(desk, centre.staff.bram.id), 'passkey', how)
      then()
      return begun
    })
  const breaks = come(() => {
    throw new Error('the connection broke')
  })
  await expect(breaks).rejects.toThrow('broke')
  expect(await find(before.secret)).not.toBeNull()
  const after = await come(() => undefined)
  expect(await find(before.secret)).toBeNull()
  expect(await find(after.secret)).not.toBeNull()
})

test('half an hour without a visit ends a session, a visit keeps it awake', async () => {
  const { secret, session } = await begin(centre.staff.hanne.id)
  centre.clock.moveBy(HOUR / 2 - 1)
  const found = await find(secret)
  expect(found?.person.name).toBe('Hanne Maes')
  expect(found && isToBeTouched(found.session, centre.clock())).toBe(true)
  await bySystem(centre.desk.house, (desk) => touchSession(desk, session))
  centre.clock.moveBy(HOUR / 2 - 1)
  expect(await find(secret)).not.toBeNull()
  centre.clock.moveBy(1)
  expect(await find(secret)).toBeNull()
})

test('twelve hours end a session, however busy', async () => {
  const { secret, session } = await begin(centre.staff.hanne.id)
  for (let visit = 0; visit < 35; visit++) {
    centre.clock.moveBy(HOUR / 3)
    await bySystem(centre.desk.house, (desk) => touchSession(desk, session))
  }
  expect(await find(secret)).not.toBeNull()
  centre.clock.moveBy(HOUR / 3)
  await bySystem(centre.desk.house, (desk) => touchSession(desk, session))
  expect(await find(secret)).toBeNull()
})

test('signing out ends one session, or all', async () => {
  const [one, two, three] = [
    await begin(centre.staff.bram.id),
    await begin(centre.staff.bram.id),
    await begin(centre.staff.bram.id),
  ]
  await bySystem(centre.desk.house, (desk) => signOut(desk, one.session))
  expect([await find(one.secret), (await find(two.secret))?.session.id]).toEqual([null, two.session])
  await bySystem(centre.desk.house, (desk) => signOutEverywhere(desk, centre.staff.bram.id, three.session))
  expect(await find(two.secret)).toBeNull()
  expect((await find(three.secret))?.session.id).toBe(three.session)
})

test('a role that is withdrawn is gone at the next request, and so is a person who left', async () => {
  const { olivia, griet, louis } = centre.staff
  const [coordinator, policy] = [await begin(griet.id), await begin(louis.id)]
  expect((await find(coordinator.secret))?.actor.roles).toEqual(['coordinator'])
  await centre.perform(withdrawRole, olivia, { person: griet.id, role: 'coordinator' })
  expect((await find(coordinator.secret))?.actor.roles).toEqual([])
  await centre.perform(recordDeparture, olivia, { person: louis.id })
  expect(await find(policy.secret)).toBeNull()
})

const databaseUrl = () => {
  const url = new URL(inject('superUrl'))
  url.pathname = `/${centre.place.databases.hotline}`
  return url.href
}

test('signing in by one click is refused by the database unless the books are those of a demonstration', async () => {
  const byClick = () =>
    bySystem(centre.desk.house, async (desk) =>
      beginDemonstrationSession(desk, await getPerson(desk, centre.staff.ines.id)),
    )
  const refused = new Refused('no-demonstration-here', 'forbidden')
  await expect(byClick()).rejects.toThrow(refused)

  // The desk's own login cannot make the books a demonstration.
  const { sql } = await import('kysely')
  await expect(
    sql`insert into people.demonstration_world values (true)`.execute(centre.desk.house.books),
  ).rejects.toThrow('permission denied')

  const owner = new pg.Client({ connectionString: databaseUrl() })
  await owner.connect()
  try {
    await owner.query('insert into people.demonstration_world values (true)')
    expect((await find((await byClick()).secret))?.session.way).toBe('demonstration')
  } finally {
    await owner.end()
  }
})
