import { findEntries } from '@vigie/audit'
import { OPERATIONS, SENSITIVE_ACTS } from '@vigie/centre'
import { findStaff } from '@vigie/people'
import { codeAt, PROOF_LIFE } from '@vigie/people/sign-in'
import { softwareAuthenticator } from '@vigie/people/software-authenticator'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CENTRE_DESK } from '../../../houses/centre/desk.ts'
import { routesOf } from '../routes.tsx'
import { type Browser, ORIGIN, openTestConsole, type TestConsole } from '../testing.ts'

const PASSWORD = 'drie meeuwen op de kade'
const HALF_A_MINUTE = 30_000
const SESSION = '__Host-vigie-desk'
const Asked = z.object({
  challenge: z.uuid(),
  options: z.object({ challenge: z.string(), user: z.object({ id: z.string() }).default({ id: '' }) }),
})
const Refusal = z.object({ refused: z.string(), go: z.string().optional() })

let house: TestConsole
let demo: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: false })
  demo = await openTestConsole({ demonstration: true })
})
afterAll(async () => {
  await house.close()
  await demo.close()
})

let count = 0
/** An administrator who signed in by password and code, with a way to make the next code. */
const sitDown = async () => {
  count += 1
  const input = {
    name: 'Nora Smets',
    mail: `nora${count}@vigie.example`,
    language: 'en',
    roles: ['administrator'],
  }
  const { invitation, person } = z
    .object({ invitation: z.string(), person: z.uuid() })
    .parse(await house.centre.perform(invitePerson, house.centre.staff.olivia, input))
  const at = house.visitor()
  await at.get('/en/invitation')
  const welcome = await (await at.post('/en/invitation', { token: invitation })).text()
  const secret = /name="secret" value="([^"]+)"/.exec(welcome)?.[1] ?? ''
  const nextCode = () => {
    house.centre.clock.moveBy(HALF_A_MINUTE)
    return codeAt(secret, house.centre.clock())
  }
  const typed = { token: invitation, password: PASSWORD, secret, code: nextCode() }
  await at.post('/en/invitation/accept', typed)
  await at.get('/en/account')
  return { at, person, nextCode }
}
const newcomer = (mail: string) => ({
  name: 'Ada <i>Claes</i>',
  mail,
  language: 'fr',
  roles: ['analyst', 'coordinator'],
  back: '/en/people',
})
const staffMails = async () => (await bySystem(house.centre.desk.house, findStaff)).map(({ mail }) => mail)
const hiddenIn = (page: string): URLSearchParams =>
  new URLSearchParams(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')],
    ),
  )
/** Sends the form of the page that asks for the proof, as a browser without script does. */
const prove = async (at: Browser, page: string, code: string, password = PASSWORD): Promise<Response> => {
  const fields = hiddenIn(page)
  fields.set('step-up-password', password)
  fields.set('step-up-code', code)
  return at.ask('/en/step-up', {
    method: 'POST',
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
    body: fields,
  })
}
const follow = (at: Browser, page: string, answer: Response): Promise<Response> =>
  at.ask(answer.headers.get('location') ?? '', {
    method: 'POST',
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
    body: hiddenIn(page),
  })

test('five minutes after a proof a sensitive act asks for another one, and goes on with all that was typed', async () => {
  const { at, nextCode } = await sitDown()
  expect((await at.post('/en/act/people.invite-person', newcomer('first@vigie.example'))).status).toBe(200)
  house.centre.clock.moveBy(PROOF_LIFE)
  const asked = await at.post('/en/act/people.invite-person', newcomer('second@vigie.example'))
  const page = await asked.text()
  expect([asked.status, await staffMails()]).toEqual([
    403,
    expect.not.arrayContaining(['second@vigie.example']),
  ])
  expect(page).toContain('First show once more that it is you')

  const before = at.cookies.get(SESSION)
  const answer = await prove(at, page, nextCode())
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/en/act/people.invite-person'])
  const done = await follow(at, page, answer)
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining(`${ORIGIN}/en/invitation`)])
  const ada = (await bySystem(house.centre.desk.house, findStaff)).find(
    ({ mail }) => mail === 'second@vigie.example',
  )
  expect([ada?.name, ada?.roles]).toEqual(['Ada <i>Claes</i>', ['analyst', 'coordinator']])
  expect((await at.post('/en/act/people.invite-person', newcomer('third@vigie.example'))).status).toBe(200)

  // The session goes on under a new id; the one before opens nothing.
  expect(at.cookies.get(SESSION)).not.toBe(before)
  const old = await house.app.request(`${ORIGIN}/en/account`, { headers: { cookie: `${SESSION}=${before}` } })
  expect(old.status).toBe(303)
})

test('a session that was proved again ends when it would have ended', async () => {
  const { at, nextCode } = await sitDown()
  const stay = async () => {
    house.centre.clock.moveBy(20 * 60_000)
    return (await at.get('/en/account')).status
  }
  for (let visit = 0; visit < 33; visit++) expect(await stay()).toBe(200)
  const page = await (await at.post('/en/act/people.invite-person', newcomer('late@vigie.example'))).text()
  expect((await prove(at, page, nextCode())).status).toBe(307)
  expect([await stay(), await stay(), await stay()]).toEqual([200, 200, 303])
})

test('a wrong code keeps what was typed and says so; five of them end the session', async () => {
  const { at, nextCode } = await sitDown()
  house.centre.clock.moveBy(PROOF_LIFE)
  let page = await (await at.post('/en/act/people.invite-person', newcomer('wrong@vigie.example'))).text()
  const used = nextCode()
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = await prove(at, page, '000000')
    expect(answer.status).toBe(422)
    page = await answer.text()
    expect(hiddenIn(page).getAll('roles')).toEqual(['analyst', 'coordinator'])
  }
  const answer = await prove(at, page, used)
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('name="kept-form"')])
  expect((await at.get('/en/account')).status).toBe(303)
  expect(await staffMails()).not.toContain('wrong@vigie.example')
})

test('neither the password alone nor the code alone proves it, and neither stands in a page', async () => {
  const { at, nextCode } = await sitDown()
  house.centre.clock.moveBy(PROOF_LIFE)
  const page = await (await at.post('/en/account/passkey/withdraw', { passkey: 'x' })).text()
  expect(page).toMatch(/name="step-up-password"[\s\S]*name="step-up-code"/)
  const code = nextCode()
  for (const [typed, password] of [
    [code, 'vier meeuwen op zee'],
    ['000000', PASSWORD],
  ] as const) {
    const answer = await prove(at, page, typed, password)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toMatch(/meeuwen|value="\d{6}"/)
  }
  expect((await prove(at, page, code)).status).toBe(307)
})

test('a passkey proves it too, one’s own and in answer to a question that was put for it', async () => {
  const { at, person } = await sitDown()
  const phone = softwareAuthenticator({ origin: ORIGIN })
  const toMake = Asked.parse(await (await at.send('/en/account/passkey/ask', {})).json())
  const response = phone.make(toMake.options)
  await at.send('/en/account/passkey', { challenge: toMake.challenge, label: 'x', response })
  house.centre.clock.moveBy(PROOF_LIFE)

  const atTheDoor = Asked.parse(await (await at.send('/en/sign-in/ask', {})).json())
  const wrongQuestion = { challenge: atTheDoor.challenge, response: phone.use(atTheDoor.options) }
  expect((await at.send('/en/step-up/passkey', wrongQuestion)).status).toBe(422)
  const { at: other } = await sitDown()
  const toOther = Asked.parse(await (await other.send('/en/step-up/ask', {})).json())
  const foreign = { challenge: toOther.challenge, response: phone.use(toOther.options) }
  expect((await other.send('/en/step-up/passkey', foreign)).status).toBe(422)
  house.centre.clock.moveBy(PROOF_LIFE)
  await at.get('/en/account')

  const refusal = Refusal.parse(await (await at.send('/en/account/passkey/ask', {})).json())
  expect(refusal).toEqual({ refused: 'step-up-needed', go: '/en/step-up?back=%2Fen%2Faccount' })
  const toUse = Asked.parse(await (await at.send('/en/step-up/ask', {})).json())
  const answer = { challenge: toUse.challenge, response: phone.use(toUse.options) }
  expect((await at.send('/en/step-up/passkey', answer)).status).toBe(200)
  expect((await at.send('/en/account/passkey/ask', {})).status).toBe(200)
  expect((await at.send('/en/step-up/passkey', answer)).status).toBe(422)
  const lines = await bySystem(house.centre.desk.house, (desk) =>
    findEntries(desk, { actor: person, most: 50 }),
  )
  expect(lines.filter(({ act }) => act === 'people.step-up')).toHaveLength(1)
})

test('a new password that was typed stands in no page; one comes back and types it again', async () => {
  const { at, nextCode } = await sitDown()
  house.centre.clock.moveBy(PROOF_LIFE)
  const asked = await at.post('/en/account/password', { current: PASSWORD, password: 'vier meeuwen op zee' })
  const page = await asked.text()
  expect(asked.status).toBe(403)
  expect(page).not.toMatch(/meeuwen/)
  const answer = await prove(at, page, nextCode())
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/account'])
})

test('a page that shows what leaves the house asks first, and comes after', async () => {
  const { griet } = demo.centre.staff
  const at = await demo.sitDown(griet)
  demo.centre.clock.moveBy(PROOF_LIFE)
  const path = '/en/notice/VIG-2026-999999/addresses'
  const asked = await at.get(path)
  expect(asked.status).toBe(403)
  const answer = await prove(at, await asked.text(), '')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  expect((await at.get(path)).status).toBe(404)
})

test('one click is a proof in a demonstration only', async () => {
  const { at } = await sitDown()
  house.centre.clock.moveBy(PROOF_LIFE)
  const page = await (await at.post('/en/act/people.invite-person', newcomer('click@vigie.example'))).text()
  expect(page).toContain('name="step-up-code"')
  expect((await prove(at, page, '')).status).toBe(422)
})

test('every name on the list is an operation or a line of the manifest, and stands there once', () => {
  const names = [...OPERATIONS.map(({ name }) => name), ...routesOf(CENTRE_DESK).map(({ audit }) => audit)]
  expect(SENSITIVE_ACTS.filter((name) => !names.some((known) => known === name))).toEqual([])
  expect(new Set(SENSITIVE_ACTS).size).toBe(SENSITIVE_ACTS.length)
})
