import { findEntries } from '@vigie/audit'
import { findStaff } from '@vigie/people'
import { codeAt, PROOF_LIFE, SESSION_LIMITS } from '@vigie/people/sign-in'
import { softwareAuthenticator } from '@vigie/people/software-authenticator'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Browser, ORIGIN, openTestConsole, type TestConsole } from './testing.ts'

const PASSWORD = 'drie meeuwen op de kade'
const IDLE = 31 * 60_000
const Asked = z.object({
  challenge: z.uuid(),
  options: z.object({ challenge: z.string(), user: z.object({ id: z.string() }).default({ id: '' }) }),
})

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: false })
})
afterAll(() => house.close())

let count = 0
/** An administrator who signed in by password and code. */
const sitDown = async () => {
  count += 1
  const mail = `nora${count}@vigie.example`
  const input = { name: 'Nora Smets', mail, language: 'en', roles: ['administrator'] }
  const { invitation, person } = z
    .object({ invitation: z.string(), person: z.uuid() })
    .parse(await house.centre.perform(invitePerson, house.centre.staff.olivia, input))
  const at = house.visitor()
  await at.get('/en/invitation')
  const welcome = await (await at.post('/en/invitation', { token: invitation })).text()
  const secret = /name="secret" value="([^"]+)"/.exec(welcome)?.[1] ?? ''
  const nextCode = () => {
    house.centre.clock.moveBy(30_000)
    return codeAt(secret, house.centre.clock())
  }
  await at.post('/en/invitation/accept', { token: invitation, password: PASSWORD, secret, code: nextCode() })
  await at.get('/en/account')
  const enter = (door: string, code: string) =>
    at.post('/en/sign-in', { ...keptIn(door), mail, password: PASSWORD, code })
  return { at, person, mail, nextCode, enter }
}
const keptIn = (page: string): Record<string, string> => {
  const kept = /name="kept-form" value="([^"]+)"/.exec(page)?.[1]
  return kept === undefined ? {} : { 'kept-form': kept }
}
const newcomer = (mail: string) => ({
  name: 'Ada <i>Claes</i>',
  mail,
  language: 'fr',
  roles: ['analyst', 'coordinator'],
  back: '/en/people',
})
const mails = async () => (await bySystem(house.centre.desk.house, findStaff)).map(({ mail }) => mail)
const formOf = (page: string, action: string): string =>
  [...page.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .find((form) => form.includes(`action="${action}"`)) ?? ''
const INVITE = '/en/act/people.invite-person'

const asksWho = async (at: Browser, mail: string): Promise<string> => {
  house.centre.clock.moveBy(IDLE)
  const answer = await at.post(INVITE, newcomer(mail))
  const page = await answer.text()
  expect(answer.status).toBe(403)
  expect(page).toContain('Sign in, and everything you typed is there again')
  expect(page).not.toMatch(/Claes|@vigie\.example"/)
  expect(Object.keys(keptIn(page))).toEqual(['kept-form'])
  return page
}

test('a wrong code at the door loses nothing; then everything typed stands there, and reloading shows it again', async () => {
  const { at, nextCode, enter } = await sitDown()
  const door = await asksWho(at, 'ended1@vigie.example')
  const wrong = await enter(door, '000000')
  expect(wrong.status).toBe(422)
  const code = nextCode()
  const sent = {
    ...keptIn(await wrong.text()),
    mail: `nora${count}@vigie.example`,
    password: PASSWORD,
    code,
    csrf: at.token(),
  }
  for (const answer of [await at.post('/en/sign-in', sent), await at.post('/en/sign-in', sent)]) {
    const form = formOf(await answer.text(), INVITE)
    expect(answer.status).toBe(200)
    expect(form).toMatch(/value="Ada &lt;i&gt;Claes&lt;\/i&gt;"[\s\S]*value="ended1@vigie.example"/)
    expect(form.match(/checked/g)).toHaveLength(3)
  }
  expect(await mails()).not.toContain('ended1@vigie.example')
  expect((await at.post(INVITE, newcomer('ended1@vigie.example'))).status).toBe(200)
  expect(await mails()).toContain('ended1@vigie.example')
})

test('whoever else signs in there never sees it, and cannot get at it afterwards', async () => {
  const { at } = await sitDown()
  const door = await asksWho(at, 'ended2@vigie.example')
  const other = await sitDown()
  const foreign = { ...keptIn(door), mail: other.mail, password: PASSWORD, code: other.nextCode() }
  const answer = await at.post('/en/sign-in', foreign)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/people'])
  const later = await at.post('/en/sign-in', { ...keptIn(door), csrf: 'x' })
  expect([later.status, later.headers.get('location')]).toEqual([303, '/en'])
  const theirs = await at.post(INVITE, { ...newcomer('x@vigie.example'), csrf: at.token() })
  expect(await theirs.text()).not.toContain('ended2@')
})

test('a passkey at the door carries it on just the same', async () => {
  const { at, person } = await sitDown()
  const phone = softwareAuthenticator({ origin: ORIGIN })
  const toMake = Asked.parse(await (await at.send('/en/account/passkey/ask', {})).json())
  await at.send('/en/account/passkey', {
    challenge: toMake.challenge,
    label: 'x',
    response: phone.make(toMake.options),
  })
  const door = await asksWho(at, 'ended3@vigie.example')
  expect(door).toMatch(/data-passkey="use"[^>]*data-go="\/en\/sign-in"[^>]*data-posts="yes"/)
  const stale = at.token()
  const toUse = Asked.parse(await (await at.send('/en/sign-in/ask', {})).json())
  const used = await at.send('/en/sign-in/passkey', {
    challenge: toUse.challenge,
    response: phone.use(toUse.options),
  })
  expect(used.status).toBe(200)
  // As the script of the page does: it sends the form around the button, with the token of the door.
  const back = await at.post('/en/sign-in', { ...keptIn(door), csrf: stale })
  expect([back.status, formOf(await back.text(), INVITE)]).toEqual([
    200,
    expect.stringContaining('ended3@vigie.example'),
  ])
  const lines = await bySystem(house.centre.desk.house, (desk) =>
    findEntries(desk, { actor: person, most: 50 }),
  )
  expect(lines.filter(({ act }) => act === 'people.invite-person')).toEqual([])
})

test('a form of an earlier session, sent in a later one of the same person, stands there again', async () => {
  const { at, mail, nextCode } = await sitDown()
  const old = at.token()
  house.centre.clock.moveBy(IDLE)
  await at.get('/en/sign-in')
  expect((await at.post('/en/sign-in', { mail, password: PASSWORD, code: nextCode() })).status).toBe(303)
  const answer = await at.post(INVITE, { ...newcomer('ended4@vigie.example'), csrf: old })
  expect(formOf(await answer.text(), INVITE)).toContain('ended4@vigie.example')
  expect(await mails()).not.toContain('ended4@vigie.example')
  const other = await sitDown()
  const foreign = await other.at.post(INVITE, { ...newcomer('ended4@vigie.example'), csrf: old })
  expect([foreign.status, await foreign.text()]).toEqual([
    403,
    expect.stringContaining('A colleague filled in this form'),
  ])
})

test('a session that ends in the middle of a proof goes on with what was typed, without password and code', async () => {
  const { at, nextCode, enter } = await sitDown()
  house.centre.clock.moveBy(PROOF_LIFE)
  const proof = await (await at.post(INVITE, newcomer('ended5@vigie.example'))).text()
  const hidden = [...proof.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  house.centre.clock.moveBy(IDLE)
  const sent = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
  sent.set('step-up-password', PASSWORD)
  sent.set('step-up-code', nextCode())
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  const door = await at.ask('/en/step-up', { method: 'POST', headers, body: sent })
  expect(door.status).toBe(403)
  const back = await enter(await door.text(), nextCode())
  const page = await back.text()
  expect([back.status, formOf(page, INVITE)]).toEqual([200, expect.stringContaining('ended5@vigie.example')])
  expect(page).not.toMatch(/meeuwen|step-up-/)
})

test('a password that was typed is carried nowhere; a press of a button waits to be pressed again', async () => {
  const { at, nextCode, enter } = await sitDown()
  house.centre.clock.moveBy(IDLE)
  const password = await at.post('/en/account/password', {
    current: PASSWORD,
    password: 'vier meeuwen op zee',
  })
  const door = await password.text()
  expect([password.status, keptIn(door)]).toEqual([403, {}])
  expect(door).toContain('name="back" value="/en/account"')
  const ended = await at.post('/en/account/session/end', { session: 'x' })
  expect(ended.status).toBe(403)
  await at.get('/en/sign-in')
  expect((await enter('', nextCode())).status).toBe(303)
})

test('what was sealed opens for a day of work and no longer, and nobody can make it', async () => {
  const { at, nextCode, enter } = await sitDown()
  const door = await asksWho(at, 'ended6@vigie.example')
  const kept = keptIn(door)['kept-form'] ?? ''
  const turned = (kept.startsWith('A') ? 'B' : 'A') + kept.slice(1)
  expect((await at.post('/en/sign-in', { csrf: 'x', 'kept-form': turned })).status).toBe(403)
  house.centre.clock.moveBy(SESSION_LIMITS.longest)
  expect((await enter(door, nextCode())).status).toBe(303)
})

test('a token of ours is no pass for another site, nor with another’s mark', async () => {
  const { at } = await sitDown()
  const other = await sitDown()
  house.centre.clock.moveBy(IDLE)
  const [secret, person, mark] = at.token().split('.')
  const cross = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expect((await at.post(INVITE, newcomer('x@vigie.example'), cross)).status).toBe(403)
  for (const csrf of [
    `${secret}.${other.person}.${mark}`,
    `x.${person}.${mark}`,
    `${secret}.${person}.`,
    `${secret}`,
  ]) {
    const answer = await at.post(INVITE, { ...newcomer('x@vigie.example'), csrf })
    expect([answer.status, keptIn(await answer.text())]).toEqual([403, {}])
  }
})
