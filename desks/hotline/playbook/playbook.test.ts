import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''
const inFour = (text: string) => ({ textNl: text, textFr: text, textDe: text, textEn: text })

test('a coordinator looks at a change, proposes it in three languages, and goes on until somebody else can approve it', async () => {
  const [griet, louis, hanne, olivia] = await Promise.all([
    desk.seat('griet'),
    desk.seat('louis'),
    desk.seat('hanne'),
    desk.seat('olivia'),
  ])
  expect((await olivia.get('/en/playbook')).status).toBe(403)
  expect((await hanne.get('/en/playbook/step-plan/csam/change')).status).toBe(403)
  const at = '/en/playbook/step-plan/csam'
  expect(textOf((await hanne.get(at)).html)).toContain('Version 1 holds: it came with Vigie.')

  const plan = {
    kind: 'csam',
    asks: ['nature', 'ageBand', 'act'],
    ...inFour('Look once only.'),
    why: 'Agreed.',
  }
  const again = { 'asked-at': `${at}/change`, 'ask-again': 'yes' }
  const looked = await griet.act('hotline.propose-step-plan', { ...plan, textDe: '', ...again })
  expect(textOf(looked.html)).toContain('This is not proposed yet.')
  expect(textOf(looked.html)).toContain('3 of 4 languages written. Missing: German.')
  expect(looked.html).toContain('Look once only.</textarea>')
  expect(looked.html).not.toContain('name="selfGenerated"')

  await griet.act('hotline.propose-step-plan', { ...plan, textDe: '' })
  const waiting = (await louis.get(at)).html
  expect(textOf(waiting)).toContain('3 of 4 languages written. Missing: German.')
  expect(textOf(waiting)).toContain('Not every language is written yet.')
  const whole = { ...plan, replaces: hidden((await griet.get(`${at}/change`)).html, 'replaces') }
  await griet.act('hotline.propose-step-plan', whole)
  expect((await griet.get(at)).html).not.toContain('act/hotline.confirm-change')
  const proposal = hidden((await louis.get(at)).html, 'proposal')
  const preview = (await louis.get(`/en/playbook/version/${proposal}`)).html
  expect(textOf(preview)).toContain('All 4 languages are written.')
  expect(preview).toContain('disabled')
  await louis.act('hotline.confirm-change', { proposal })

  const after = textOf((await hanne.get(at)).html)
  expect(after).toContain('Version 3 holds since')
  expect(after).toMatch(/Approved by Louis Renard/)
  expect(after).toContain('Replaced by a later proposal by Griet Claes')
})

test('a mistake in a letter stands beside its language, says which place, and keeps what was typed', async () => {
  const griet = await desk.seat('griet')
  const at = '/en/playbook/letter/notice/change?sentence=first.counted'
  expect(textOf((await griet.get(at)).html)).toContain('Keep this, the letter fills it in: {kind}, {n}')
  const typed = {
    sentence: 'first.counted',
    ...inFour('{kind} ({n} things)'),
    textDe: '{kind} (Dinge)',
    why: 'Shorter.',
  }
  const { html } = await griet.act('hotline.propose-letter', { ...typed, 'asked-at': at })
  expect(textOf(html)).toContain('Text (German): {n} is missing.')
  expect(html).toContain('{kind} (Dinge)</textarea>')
  const looked = await griet.act('hotline.propose-letter', {
    ...typed,
    textDe: '{kind} ({n} Dinge)',
    'asked-at': at,
    'ask-again': 'yes',
  })
  expect(textOf(looked.html)).toContain('(2 things)')
  expect(textOf(looked.html)).toContain('A made-up notice. Nothing of it is sent.')
})

test.each(['nl', 'fr', 'de', 'en'])('every page of the playbook speaks %s', async (language) => {
  const griet = await desk.seat('griet')
  for (const path of [
    'playbook',
    'playbook/guidance/age',
    'playbook/guidance/age/change',
    'playbook/letter/notice',
    'playbook/letter/notice/change',
    'playbook/legal-ground/voyeurism@2024',
  ]) {
    const { status, html } = await griet.get(`/${language}/${path}`)
    expect(status, path).toBe(200)
    expect(html, path).not.toContain('⟦')
  }
})
