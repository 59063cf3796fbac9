import { findStaff } from '@vigie/people'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { routesOf } from './routes.tsx'
import { openTestConsole, type TestConsole } from './testing.ts'

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
})
afterAll(() => house.close())

const OURS = { 'sec-fetch-site': 'same-origin' }
const roleOf = async (person: string) =>
  (await bySystem(house.centre.desk.house, findStaff)).find(({ id }) => id === person)?.roles
const linesInAudit = async () =>
  (
    await sql<{ n: number }>`select count(*)::int as n from audit.entry`.execute(
      house.centre.desk.house.books,
    )
  ).rows[0]?.n

test.each<[string, Record<string, string>, string | null]>([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, null],
  ['another site that hides', { origin: 'null', 'sec-fetch-site': 'cross-site' }, null],
  ['a neighbouring name', { origin: 'https://other.vigie.example', 'sec-fetch-site': 'same-site' }, null],
  ['a browser that says nothing', {}, null],
  ['no token', OURS, ''],
  ['a foreign token', OURS, 'Zm9yZWlnbg'],
])('a form from %s changes nothing', async (_from, headers, token) => {
  const { olivia, hanne } = house.centre.staff
  const at = await house.sitDown(olivia)
  const before = await linesInAudit()
  const fields = { person: hanne.id, role: 'coordinator', back: '/en/people' }
  const response = await at.post(
    '/en/act/people.give-role',
    token === null ? fields : { ...fields, csrf: token },
    headers,
  )
  expect(response.status).toBe(403)
  expect(await roleOf(hanne.id)).toEqual(['analyst'])
  expect(await linesInAudit()).toBe(before)
})

test('the token of one session is none in another', async () => {
  const { olivia, griet, hanne } = house.centre.staff
  const [at, other] = [await house.sitDown(olivia), await house.sitDown(griet)]
  expect(at.token()).not.toBe(other.token())
  const stolen = { csrf: other.token(), person: hanne.id, role: 'coordinator' }
  expect((await at.post('/en/act/people.give-role', stolen)).status).toBe(403)
  expect(await roleOf(hanne.id)).toEqual(['analyst'])
})

test('every address that changes something refuses a form that is not ours, signed in or not', async () => {
  const at = await house.sitDown(house.centre.staff.olivia)
  const posts = routesOf(CENTRE_DESK).filter(({ method }) => method !== 'GET')
  expect(posts.length).toBeGreaterThan(10)
  for (const line of posts) {
    const path = line.path
      .replace(/:lang\{[^}]*\}/, 'en')
      .replace(/:operation\{.*\}$/, 'people.give-role')
      .replace(/:token\{.*?\}\}/, 'x'.repeat(43))
      .replace(/:[a-z]+(\{[^}]*\})?/gi, house.centre.staff.hanne.id)
    for (const browser of [at, house.visitor()]) {
      const response = await browser.post(path, { csrf: '' })
      expect([path, response.status]).toEqual([path, 403])
    }
  }
})

test('nothing is changed by opening an address', async () => {
  const { olivia, hanne } = house.centre.staff
  const at = await house.sitDown(olivia)
  const query = `person=${hanne.id}&role=coordinator&csrf=${at.token()}`
  expect((await at.get(`/en/act/people.give-role?${query}`)).status).toBe(200)
  expect((await at.get('/en/sign-out')).status).toBe(405)
  expect(await roleOf(hanne.id)).toEqual(['analyst'])
  expect((await at.get('/en/account')).status).toBe(200)
})
