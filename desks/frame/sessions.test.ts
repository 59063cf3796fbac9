import { HOUR } from '@vigie/kernel'
import { PROOF_LIFE } from '@vigie/people/sign-in'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORIGIN, openTestConsole, type TestConsole } from './testing.ts'

const SESSION = '__Host-vigie-desk'

let demo: TestConsole
beforeAll(async () => {
  demo = await openTestConsole({ demonstration: true })
})
afterAll(async () => {
  await demo.close()
  expect(demo.faults).toEqual([])
})

test('one sees one’s sessions and ends each of them after a fresh proof, and nobody else’s', async () => {
  const { griet, hanne } = demo.centre.staff
  const [at, elsewhere, other] = [
    await demo.sitDown(griet),
    await demo.sitDown(griet),
    await demo.sitDown(hanne),
  ]
  const sessionsOn = (page: string) =>
    [...page.matchAll(/name="session" value="([^"]+)"/g)].map(([, id = '']) => id)
  const [session = ''] = sessionsOn(await (await at.get('/en/account')).text())
  await other.post('/en/account/session/end', { session })
  expect((await elsewhere.get('/en/account')).status).toBe(200)

  demo.centre.clock.moveBy(PROOF_LIFE)
  for (const path of ['session/end', 'sign-out-everywhere']) {
    expect((await at.post(`/en/account/${path}`, { session })).status).toBe(403)
  }
  expect((await elsewhere.get('/en/account')).status).toBe(200)
  await at.get('/en/account')
  await at.post('/en/step-up', { 'step-up-to': '/en/account' })
  expect((await at.post('/en/account/session/end', { session })).status).toBe(303)
  expect((await elsewhere.get('/en/account')).status).toBe(303)
  expect(sessionsOn(await (await at.get('/en/account')).text())).toEqual([])
})

test('the session is a new one at every sign-in, in a cookie that only our pages send', async () => {
  const { griet } = demo.centre.staff
  const at = await demo.sitDown(griet)
  const first = at.cookies.get(SESSION)
  const again = await at.post('/en/sign-in/demonstration', { person: griet.id })
  expect(again.headers.getSetCookie().find((line) => line.startsWith(SESSION))).toMatch(
    /; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  expect(at.cookies.get(SESSION)).not.toBe(first)
})

test('whoever signs in over an open session leaves that one', async () => {
  const { griet, ines } = demo.centre.staff
  const at = await demo.sitDown(griet)
  const before = at.cookies.get(SESSION)
  await at.post('/en/sign-in/demonstration', { person: ines.id })
  const old = await demo.app.request(`${ORIGIN}/en/account`, { headers: { cookie: `${SESSION}=${before}` } })
  expect(old.status).toBe(303)
})

test('half an hour without a visit sends one back to the door; a page that renews itself is no visit', async () => {
  const at = await demo.sitDown(demo.centre.staff.griet)
  const renew = () => at.ask('/en/account', { headers: { 'sec-fetch-dest': 'empty' } })
  demo.centre.clock.moveBy(HOUR / 3)
  expect((await renew()).status).toBe(200)
  demo.centre.clock.moveBy(HOUR / 3)
  expect((await renew()).status).toBe(303)

  const awake = await demo.sitDown(demo.centre.staff.griet)
  demo.centre.clock.moveBy(HOUR / 3)
  expect((await awake.get('/en/account')).status).toBe(200)
  demo.centre.clock.moveBy(HOUR / 3)
  expect((await awake.get('/en/account')).status).toBe(200)
})

test('a role that was given goes on under a new id at the next page; the one before is dead', async () => {
  const { olivia, louis } = demo.centre.staff
  const at = await demo.sitDown(louis)
  const before = at.cookies.get(SESSION)
  demo.centre.clock.moveBy(1000)
  const admin = await demo.sitDown(olivia)
  await admin.post('/en/act/people.give-role', { person: louis.id, role: 'coordinator' })
  demo.centre.clock.moveBy(1000)
  const form = at.token()
  expect((await at.get('/en/people')).status).toBe(200)
  expect(at.cookies.get(SESSION)).not.toBe(before)
  expect(at.token()).toBe(form)
  const old = await demo.app.request(`${ORIGIN}/en/people`, { headers: { cookie: `${SESSION}=${before}` } })
  expect(old.status).toBe(303)
})

test('a role that is withdrawn closes its pages at the next request; whoever left finds the door', async () => {
  const { olivia, griet, bram } = demo.centre.staff
  const at = await demo.sitDown(griet)
  expect((await at.get('/en/people')).status).toBe(200)
  await demo.centre.perform(withdrawRole, olivia, { person: griet.id, role: 'coordinator' })
  expect((await at.get('/en/people')).status).toBe(403)
  const gone = await demo.sitDown(bram)
  await demo.centre.perform(recordDeparture, olivia, { person: bram.id })
  expect((await gone.get('/en/account')).status).toBe(303)
})
