import { findEntries } from '@vigie/audit'
import { HOUR } from '@vigie/kernel'
import { codeAt, confirmCode, newCodeSecret, setPassword } from '@vigie/people/sign-in'
import { bySystem } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestConsole, type TestConsole } from './testing.ts'

const PASSWORD = 'drie meeuwen op de kade'
const TOLD = 'typed once with a wrong code'
const secret = newCodeSecret()

let at: TestConsole
beforeAll(async () => {
  at = await openTestConsole({ demonstration: false })
  const { hanne } = at.centre.staff
  const hash = await passwordHash(PASSWORD)
  await bySystem(at.centre.desk.house, async (desk) => {
    await setPassword(desk, hanne.id, hash)
    await confirmCode(desk, hanne.id, { secret, code: codeAt(secret, desk.now) })
  })
})
afterAll(() => at.close())

const signIn = async (code?: string) => {
  at.centre.clock.moveBy(60_000)
  const browser = at.visitor()
  await browser.get('/en/sign-in')
  const typed = { mail: 'hanne@vigie.example', password: PASSWORD }
  const right = codeAt(secret, at.centre.clock())
  const answer = await browser.post('/en/sign-in', { ...typed, code: code ?? right })
  return { browser, status: answer.status }
}

test('whoever signs in is told that their right password came with a wrong code, and the audit keeps it', async () => {
  const { hanne, olivia } = at.centre.staff
  expect((await signIn()).status).toBe(303)
  expect((await signIn('000000')).status).toBe(422)
  const { browser } = await signIn()
  expect(await (await browser.get('/en/queue')).text()).toContain(TOLD)
  at.centre.clock.moveBy(HOUR / 4)
  expect(await (await browser.get('/en/queue')).text()).not.toContain(TOLD)
  expect(await (await browser.get('/en/account')).text()).toContain(TOLD)

  const subject = `person:${hanne.id}`
  const lines = await at.centre.read(olivia, (desk) => findEntries(desk, { subject, most: 50 }))
  expect(lines.filter(({ act }) => act === 'people.refuse-code')).toHaveLength(1)

  const next = await signIn()
  expect(await (await next.browser.get('/en/account')).text()).not.toContain(TOLD)
})
