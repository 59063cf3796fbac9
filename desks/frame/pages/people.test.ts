import { LANGUAGES } from '@vigie/kernel'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../../hotline/testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let olivia: Sitting
beforeAll(async () => {
  desk = await openDesk()
  olivia = await desk.seat('olivia')
})
afterAll(() => desk.close())

const rowOf = async (at: Sitting, name: string): Promise<string> => {
  const { html } = await at.get('/en/people')
  return html.split('<tr>').find((row) => row.includes(name) && row.includes('<th scope="row"')) ?? ''
}
/** The acts that a row leads to. */
const leadsTo = (row: string): string[] =>
  [...row.matchAll(/\/act\/people\.([a-z-]+)\?person=/g)].map(([, act]) => act ?? '')

test('an administrator has one menu for each colleague: what is possible leads on, the rest says why not', async () => {
  const tom = await rowOf(olivia, 'Tom Wouters')
  expect(tom.match(/<details/g)).toHaveLength(1)
  expect(leadsTo(tom)).toEqual([
    'record-vetting',
    'record-certificate',
    'give-role',
    'withdraw-role',
    'renew-invitation',
    'record-departure',
  ])
  expect(textOf(tom)).toContain('This person has no vetting that still holds.')
  expect(textOf(tom)).toContain('End all sessions This person is not signed in anywhere.')
  expect(textOf(tom)).toContain('never not set up yet')
  // Hanne was here today, and is.
  await desk.seat('hanne')
  const hanne = await rowOf(olivia, 'Hanne Maes')
  expect(leadsTo(hanne)).toContain('withdraw-vetting')
  expect(leadsTo(hanne)).toContain('end-sessions')
  expect(textOf(hanne)).toMatch(/\d{1,2} \w{3} 2026 password and code/)
  expect(textOf(hanne)).not.toMatch(/\d{1,2}:\d{2}/)
})

test('nobody has a menu about themselves, and nothing more is done about those who left', async () => {
  const own = await rowOf(olivia, 'Olivia Peeters')
  expect(own).not.toContain('<details')
  expect(textOf(own)).toContain('You cannot do this for yourself.')
  const { bram } = desk.centre.staff
  await desk.centre.perform(recordDeparture, desk.centre.staff.olivia, { person: bram.id })
  const gone = await rowOf(olivia, 'Bram Lambert')
  expect(gone).not.toContain('<details')
  expect(textOf(gone)).toContain('This person no longer works here.')
})

test('who has no role has none to withdraw', async () => {
  const { olivia: administrator, yasmine } = desk.centre.staff
  await desk.centre.perform(withdrawRole, administrator, { person: yasmine.id, role: 'analyst' })
  const row = await rowOf(olivia, 'Yasmine Weber')
  expect(leadsTo(row)).not.toContain('withdraw-role')
  expect(textOf(row)).toContain('This person has no role.')
})

test('a coordinator is offered vettings only, the data-protection officer nothing', async () => {
  const griet = await rowOf(await desk.seat('griet'), 'Hanne Maes')
  expect(leadsTo(griet)).toEqual(['record-vetting', 'withdraw-vetting', 'record-certificate'])
  expect(textOf(griet)).toContain('There is nothing to confirm here, or no longer.')
  const ines = await rowOf(await desk.seat('ines'), 'Hanne Maes')
  expect(ines).not.toContain('<details')
})

test('the settings are there to read for administrators alone, in four languages, and secrets are none of it', async () => {
  for (const language of LANGUAGES) {
    const { status, html } = await olivia.get(`/${language}/settings`)
    expect(status).toBe(200)
    expect(html).not.toContain('⟦')
    expect(html).toContain('VIGIE_DATABASE_URL')
    expect(html).not.toContain('not-for-the-desk')
    expect(html).not.toContain('<form class="form"')
  }
  const text = textOf((await olivia.get('/en/settings')).html)
  expect(text).toContain('VIGIE_DATABASE_URL set, not shown set Administrator of the database server.')
  expect(text).toContain('VIGIE_SESSION_IDLE 30 default After so many minutes')
  expect(text).toContain('VIGIE_RESOLVER not set default Name servers')
  for (const name of ['griet', 'ines', 'hanne'] as const) {
    const at = await desk.seat(name)
    expect((await at.get('/en/settings')).status).toBe(403)
    expect((await at.get('/en/account')).html).not.toContain('/en/settings')
  }
})
