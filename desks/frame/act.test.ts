import { findOperation, OPERATIONS } from '@vigie/centre'
import { findStaff } from '@vigie/people'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestConsole, type TestConsole } from './testing.ts'

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
})
afterAll(() => house.close())

const personOf = async (id: string) =>
  (await bySystem(house.centre.desk.house, findStaff)).find((person) => person.id === id)

test('a form is carried out, and the page one came from says so', async () => {
  const { olivia, hanne } = house.centre.staff
  const at = await house.sitDown(olivia)
  const done = await at.post('/en/act/people.give-role', {
    person: hanne.id,
    role: 'coordinator',
    back: '/en/people',
  })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/en/people?done=people.give-role'])
  expect((await personOf(hanne.id))?.roles).toEqual(['analyst', 'coordinator'])
  expect(await (await at.get('/en/people?done=people.give-role')).text()).toContain('The role is given.')
})

test('a form with a mistake comes back with what was typed and a complaint beside the field', async () => {
  const { griet, hanne } = house.centre.staff
  const at = await house.sitDown(griet)
  const response = await at.post('/en/act/people.record-vetting', {
    person: hanne.id,
    document: 'morality-check',
    seenOn: '<b>yesterday</b> & today',
    validUntil: '',
    back: '/en/people',
  })
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('value="&lt;b&gt;yesterday&lt;/b&gt; &amp; today"')
  expect(page).toContain(`name="person" value="${hanne.id}"`)
  expect(page).toMatch(/value="morality-check"[^>]*checked/)
  expect(page).toContain('Record a vetting document: Hanne Maes')
  expect(page).toContain('id="validUntil-error"')
  expect(page).toContain('Fill this in.')
  expect(page).not.toContain('id="document-error"')
})

test('what the house refuses is said calmly, with what was typed, under the status of its sort', async () => {
  const { griet, hanne } = house.centre.staff
  const at = await house.sitDown(griet)
  const typed = {
    person: hanne.id,
    document: 'morality-check',
    seenOn: '2026-02-01',
    validUntil: '2036-02-01',
  }
  const tooLong = await at.post('/en/act/people.record-vetting', typed)
  expect(tooLong.status).toBe(422)
  expect(await tooLong.text()).toMatch(/at most five years[\s\S]*value="2036-02-01"/)
  const self = await at.post('/en/act/people.record-vetting', { ...typed, person: griet.id })
  expect(self.status).toBe(403)
  const nobody = await at.post('/en/act/people.record-vetting', {
    ...typed,
    person: '00000000-0000-4000-8000-000000000000',
    validUntil: '2027-02-01',
  })
  expect(nobody.status).toBe(404)
})

test('an act that is not for somebody looks like one that does not exist', async () => {
  const { hanne, louis } = house.centre.staff
  const at = await house.sitDown(hanne)
  const answers = []
  for (const name of ['people.record-departure', 'people.no-such-act']) {
    const response = await at.post(`/en/act/${name}`, { person: louis.id })
    answers.push([response.status, (await response.text()).replaceAll(at.token(), '')])
  }
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.[0]).toBe(403)
  expect((await personOf(louis.id))?.hasLeft).toBe(false)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/en/../../x y',
  'javascript:alert(1)',
])('one never goes back to %s', async (back) => {
  const { olivia, louis } = house.centre.staff
  const at = await house.sitDown(olivia)
  const name = (await personOf(louis.id))?.roles.includes('analyst') ? 'withdraw-role' : 'give-role'
  const done = await at.post(`/en/act/people.${name}`, { person: louis.id, role: 'analyst', back })
  expect([done.status, done.headers.get('location')]).toEqual([303, `/en?done=people.${name}`])
})

test('the form of every operation can be drawn for whoever may do it, in all four languages', async () => {
  const { staff } = house.centre
  const seats = await Promise.all(
    Object.values(staff).map(async (who) => ({ who, at: await house.sitDown(who) })),
  )
  let drawn = 0
  for (const operation of OPERATIONS) {
    const seat = seats.find(({ who }) => who.roles.some((role) => operation.who.includes(role)))
    if (!seat) continue
    for (const language of ['nl', 'fr', 'de', 'en']) {
      const asked = await seat.at.get(`/${language}/act/${operation.name}`)
      // A form that stands on a page of a desk is drawn there.
      const stands = asked.status === 303 ? asked.headers.get('location') : null
      const response = stands === null ? asked : await seat.at.get(stands)
      expect([operation.name, language, response.status]).toEqual([operation.name, language, 200])
      drawn += 1
    }
  }
  expect(drawn).toBeGreaterThan(OPERATIONS.length * 2)
  expect(house.faults).toEqual([])
})

test.runIf(findOperation('people.invite-person'))('an invitation is shown once, at once', async () => {
  const at = await house.sitDown(house.centre.staff.olivia)
  const response = await at.post('/en/act/people.invite-person', {
    name: 'Nora Smets',
    mail: 'nora@vigie.example',
    language: 'fr',
    roles: ['analyst', 'coordinator'],
    back: '/en/people',
  })
  const page = await response.text()
  expect(response.status).toBe(200)
  const [, code = ''] = /id="shown-once" class="mono">([\w-]{43})</.exec(page) ?? []
  expect(page).toContain('https://desk.vigie.example/en/invitation<')
  const invited = house.visitor()
  await invited.get('/en/invitation')
  const welcome = await invited.post('/en/invitation', { token: code })
  expect([welcome.status, await welcome.text()]).toEqual([200, expect.stringContaining('Nora Smets')])
  const staff = await bySystem(house.centre.desk.house, findStaff)
  expect(staff.find(({ mail }) => mail === 'nora@vigie.example')?.roles).toEqual(['analyst', 'coordinator'])
})
