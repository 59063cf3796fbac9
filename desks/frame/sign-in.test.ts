import { findEntries } from '@vigie/audit'
import { codeAt } from '@vigie/people/sign-in'
import { softwareAuthenticator } from '@vigie/people/software-authenticator'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { routesOf } from './routes.tsx'
import { type Browser, ORIGIN, openTestConsole, type TestConsole } from './testing.ts'

const PASSWORD = 'drie meeuwen op de kade'
const Made = z.object({ person: z.uuid(), invitation: z.string() })
const Asked = z.object({
  challenge: z.uuid(),
  options: z.object({ challenge: z.string(), user: z.object({ id: z.string() }).default({ id: '' }) }),
})

let real: TestConsole
let demo: TestConsole
beforeAll(async () => {
  real = await openTestConsole({ demonstration: false })
  demo = await openTestConsole({ demonstration: true })
})
afterAll(async () => {
  await real.close()
  await demo.close()
})

let count = 0
const invite = async (roles: readonly string[] = ['analyst']) => {
  count += 1
  const input = { name: 'Nora Smets', mail: `nora${count}@vigie.example`, language: 'fr', roles }
  const made = Made.parse(await real.centre.perform(invitePerson, real.centre.staff.olivia, input))
  return { ...made, mail: input.mail }
}
const secretOn = (page: string): string => /name="secret" value="([^"]+)"/.exec(page)?.[1] ?? ''
/** Types the code of an invitation where it is asked for. */
const show = async (at: Browser, token: string): Promise<Response> => {
  await at.get('/en/invitation')
  return at.post('/en/invitation', { token })
}
const acceptByPassword = async (at: Browser, token: string) => {
  const secret = secretOn(await (await show(at, token)).text())
  const code = codeAt(secret, real.centre.clock())
  const response = await at.post('/en/invitation/accept', { token, password: PASSWORD, secret, code })
  return { secret, response }
}

test('an invited analyst sets a password and a code, arrives in their own language, and signs in again with both', async () => {
  const { invitation, mail } = await invite()
  const at = real.visitor()
  const { secret, response } = await acceptByPassword(at, invitation)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/fr/queue'])
  expect((await at.get('/fr/account')).status).toBe(200)
  const usedUp = await show(real.visitor(), invitation)
  expect([usedUp.status, await usedUp.text()]).toEqual([422, expect.stringContaining('does not hold')])

  expect((await at.post('/fr/sign-out')).headers.get('location')).toBe('/fr/sign-in')
  expect((await at.get('/fr/account')).headers.get('location')).toBe('/fr/sign-in?back=%2Ffr%2Faccount')
  real.centre.clock.moveBy(30_000)
  const code = codeAt(secret, real.centre.clock())
  await at.get('/fr/sign-in')
  const back = await at.post('/fr/sign-in', { mail, password: PASSWORD, code, back: '/fr/account' })
  expect([back.status, back.headers.get('location')]).toEqual([303, '/fr/account'])

  const again = real.visitor()
  await again.get('/en/sign-in')
  const replay = await again.post('/en/sign-in', { mail, password: PASSWORD, code })
  expect(replay.status).toBe(422)
  const page = await replay.text()
  expect(page).toContain(mail)
  expect(page).not.toContain(PASSWORD)
  expect(page).not.toContain(code)
})

test('a form that is not good keeps the secret of the app and never the password', async () => {
  const { invitation: token } = await invite()
  const at = real.visitor()
  const secret = secretOn(await (await show(at, ` ${token}\n`)).text())
  const typed = { token, password: 'kort', secret, code: '123456' }
  const response = await at.post('/en/invitation/accept', typed)
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('This is too short')
  expect(secretOn(page)).toBe(secret)
  expect(page).not.toContain('kort')
})

test('a passkey is made at the invitation and opens the door afterwards, without a name', async () => {
  const { invitation: token } = await invite(['coordinator'])
  const at = real.visitor()
  await show(at, token)
  const phone = softwareAuthenticator({ origin: ORIGIN })
  const toMake = Asked.parse(await (await at.send('/en/invitation/ask', { token })).json())
  const made = await at.send('/en/invitation/passkey', {
    token,
    challenge: toMake.challenge,
    label: '',
    response: phone.make(toMake.options),
  })
  expect(await made.json()).toEqual({ go: '/fr/queue' })
  expect(await (await at.get('/en/account')).text()).toContain('Passkey')

  const later = real.visitor()
  await later.get('/en/sign-in')
  const toUse = Asked.parse(await (await later.send('/en/sign-in/ask', {})).json())
  const answer = { challenge: toUse.challenge, response: phone.use(toUse.options) }
  const used = await later.send('/en/sign-in/passkey', answer)
  expect(await used.json()).toEqual({ go: '/fr/queue' })
  expect((await later.get('/en/account')).status).toBe(200)

  const thief = real.visitor()
  await thief.get('/en/sign-in')
  const replay = await thief.send('/en/sign-in/passkey', answer)
  expect([replay.status, z.object({ refused: z.string() }).parse(await replay.json()).refused]).toEqual([
    422,
    'passkey-not-accepted',
  ])
})

test('somebody signed in adds a passkey, changes the password, and signs out everywhere', async () => {
  const { invitation } = await invite()
  const [at, elsewhere] = [real.visitor(), real.visitor()]
  const { secret } = await acceptByPassword(at, invitation)
  await at.get('/en/account')
  const phone = softwareAuthenticator({ origin: ORIGIN })
  const toMake = Asked.parse(await (await at.send('/en/account/passkey/ask', {})).json())
  const response = phone.make(toMake.options)
  const made = await at.send('/en/account/passkey', {
    challenge: toMake.challenge,
    label: 'laptop',
    response,
  })
  expect(made.status).toBe(200)
  await elsewhere.get('/en/sign-in')
  const toUse = Asked.parse(await (await elsewhere.send('/en/sign-in/ask', {})).json())
  await elsewhere.send('/en/sign-in/passkey', {
    challenge: toUse.challenge,
    response: phone.use(toUse.options),
  })
  expect((await elsewhere.get('/en/account')).status).toBe(200)

  const wrong = await at.post('/en/account/password', {
    current: 'not this one!',
    password: 'vier meeuwen op zee',
  })
  expect(wrong.status).toBe(422)
  const changed = await at.post('/en/account/password', {
    current: PASSWORD,
    password: 'vier meeuwen op zee',
  })
  expect(changed.status).toBe(303)
  // A new password ends the sessions elsewhere, not the one it was set in.
  expect((await elsewhere.get('/en/account')).status).toBe(303)
  expect((await at.get('/en/account')).status).toBe(200)
  expect(secret).not.toBe('')
  await at.post('/en/account/sign-out-everywhere')
  expect((await at.get('/en/account')).status).toBe(303)
})

test('an invitation is typed: no address of the desk takes a secret, and its code in one opens nothing', async () => {
  const { invitation } = await invite()
  expect((await real.visitor().get(`/en/invitation/${invitation}`)).status).toBe(404)
  const asked = await (await real.visitor().get(`/en/invitation?token=${invitation}`)).text()
  expect(asked).not.toContain('Nora Smets')
  const names = routesOf(CENTRE_DESK).flatMap(({ path }) =>
    [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => name),
  )
  expect(names).toContain('reference')
  expect(names.filter((name) => name && /token|secret|code|session|key|receipt/.test(name))).toEqual([])
})

test('outside a demonstration nobody sits down by one click, not even when the page believes it may', async () => {
  const at = real.visitor()
  expect(await (await at.get('/en/sign-in')).text()).not.toContain('Hanne Maes')
  const refused = await at.post('/en/sign-in/demonstration', { person: real.centre.staff.hanne.id })
  expect(refused.status).toBe(403)
  expect(at.cookies.has('__Host-vigie-desk')).toBe(false)
  expect(await (await demo.visitor().get('/en/sign-in')).text()).toContain('Hanne Maes')
})

test('what was done at the door stands in the audit, in the name of whoever did it', async () => {
  const { ines } = demo.centre.staff
  const at = await demo.sitDown(ines)
  expect((await at.get(`/en/audit?person=${ines.id}`)).status).toBe(200)
  const lines = await bySystem(demo.centre.desk.house, (desk) =>
    findEntries(desk, { actor: ines.id, most: 10 }),
  )
  expect(lines.map(({ act }) => act).sort()).toEqual(['audit.read-entries', 'people.sign-in'])
  expect(lines.find(({ act }) => act === 'audit.read-entries')?.subject).toBe(`person:${ines.id}`)
})

test('a subject too long to be looked for is refused beside its field, and nothing else is shown for it', async () => {
  const at = await demo.sitDown(demo.centre.staff.ines)
  const subject = 'x'.repeat(201)
  const answer = await at.get(`/en/audit?subject=${subject}`)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain(`value="${subject}"`)
  expect(html).toContain('This is too long: 201 characters, and at most 200 fit.')
  expect(html).not.toContain('id="entries"')
})

test('every page is drawn in all four languages without a missing word', async () => {
  const { olivia, ines, griet } = demo.centre.staff
  for (const who of [olivia, ines, griet]) {
    const at = await demo.sitDown(who)
    for (const language of ['nl', 'fr', 'de', 'en']) {
      for (const path of ['sign-in', 'account', 'people', 'audit', 'act/people.give-role']) {
        const page = await (await at.get(`/${language}/${path}`)).text()
        expect(page).toContain(`<html lang="${language}">`)
        expect(page).not.toContain('⟦')
      }
    }
  }
  expect(demo.faults).toEqual([])
})
