import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestConsole, type TestConsole } from './testing.ts'

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
})
afterAll(() => house.close())

test('a language changes the page one is on and stays for its person, on another device too', async () => {
  const { griet, hanne } = house.centre.staff
  const at = await house.sitDown(griet)
  const shown = await (await at.get('/nl/people?done=people.give-role')).text()
  expect(shown).toContain('name="here" value="/nl/people"')
  const changed = await at.post('/nl/language', { language: 'de', here: '/nl/people' })
  expect([changed.status, changed.headers.get('location')]).toEqual([303, '/de/people'])
  expect((await at.get('/')).headers.get('location')).toBe('/de')

  const elsewhere = house.visitor()
  await elsewhere.get('/en/sign-in')
  const arrived = await elsewhere.post('/en/sign-in/demonstration', { person: griet.id })
  expect(arrived.headers.get('location')).toMatch(/^\/de\//)
  // Nobody else's.
  const other = house.visitor()
  await other.get('/en/sign-in')
  const hers = await other.post('/en/sign-in/demonstration', { person: hanne.id })
  expect(hers.headers.get('location')).toMatch(/^\/nl\//)
})

test('no other language and no other place is taken', async () => {
  const at = await house.sitDown(house.centre.staff.griet)
  expect((await at.post('/nl/language', { language: 'xx', here: '/nl/people' })).status).toBe(422)
  const away = await at.post('/nl/language', { language: 'fr', here: 'https://away.example/' })
  expect(away.headers.get('location')).toBe('/fr')
  expect((await house.visitor().post('/nl/language', { language: 'fr' })).status).toBe(403)
})

test('help with a page is a link that leads back, and stands in what the key shows', async () => {
  const at = await house.sitDown(house.centre.staff.griet)
  const html = await (await at.get('/en/people')).text()
  expect(html).toContain('href="/en/help?page=%2Fpeople"')
  const dialog = html.slice(html.indexOf('<dialog'))
  expect(dialog).toContain('Who works here, in which role')
  const help = await (await at.get('/en/help?page=%2Fpeople')).text()
  expect(help).toContain('Nobody gives themselves a role or a vetting.')
  expect(help).toContain('href="/en/people"')
  const all = await (await at.get('/en/help')).text()
  expect(all).toContain('id="help-queue"')
  expect(all).not.toContain('id="help-audit"')
})

test('after an act it is said what was done and what comes next', async () => {
  const { olivia } = house.centre.staff
  const at = await house.sitDown(olivia)
  const html = await (await at.get('/en/people?done=people.give-role')).text()
  expect(html).toContain('The role is given. The role holds from the next page that this person opens.')
})
