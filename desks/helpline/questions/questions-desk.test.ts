import { openContact } from '@vigie/helpline/verbs/open-contact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let nele: string
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  nele = await desk.sitDown(desk.line.named('Nele').id)
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

const act = (name: string, cookie: string, fields: Record<string, string>) =>
  desk.send(`/en/act/helpline.${name}`, cookie, { back: '/en/questions', ...fields })
const draftIn = (page: string): string => /name="draft" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
const draft = async () => {
  const { page } = await desk.open('/en/questions?act=helpline.add-question&on=yes-no', nele)
  return draftIn(page)
}
const FOUR = { labelNl: 'Sinds?', labelFr: 'Depuis ?', labelDe: 'Seit?', labelEn: 'Since?' }
const WHICH = {
  labelNl: 'Welk toestel?',
  labelFr: 'Quel appareil ?',
  labelDe: 'Welches Gerät?',
  labelEn: 'Which device?',
  choicesNl: 'telefoon\ntablet',
  choicesFr: 'téléphone\ntablette',
  choicesDe: 'Telefon\nTablet',
  choicesEn: 'phone\ntablet',
}
const called = async () => await desk.line.perform(openContact, desk.line.named('Sara'), { channel: 'phone' })

test('a coordinator writes questions by forms alone, a mistake gives back all that was typed, and another one publishes', async () => {
  expect((await desk.open('/en/questions', nele)).page).toContain('Nothing is asked beside the record.')
  expect((await desk.open('/en/questions', sara)).page).not.toContain('/act/helpline.begin-questions')
  await act('begin-questions', nele, { house: '', why: 'Made up: asked at the meeting.' })
  await act('add-question', nele, { type: 'month', draft: await draft(), ...FOUR })
  const at = '/en/questions?act=helpline.add-question&on=several-of'
  const short = { ...WHICH, choicesDe: 'Telefon', type: 'several-of', draft: await draft(), 'asked-at': at }
  const back = await act('add-question', nele, short)
  expect(back.status).toBe(422)
  expect(back.page).toContain('id="choicesDe-error"')
  expect(back.page).toContain('There are fewer lines here than in another language')
  expect(back.page).toContain('value="Quel appareil ?"')
  expect(back.page).toContain('tablette')
  const seen = await draft()
  await act('add-question', nele, { ...WHICH, type: 'several-of', draft: seen })
  const late = await act('add-question', nele, { ...WHICH, type: 'several-of', draft: seen, 'asked-at': at })
  expect(late.status).toBe(409)
  expect(late.page).toContain('Somebody changed the draft in the meantime')
  expect(late.page).toContain('value="Welk toestel?"')
  expect(draftIn(late.page)).toBe(await draft())
  const { page } = await desk.open('/en/questions', nele)
  const second = [...page.matchAll(/name="question" value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  await act('move-question', nele, { question: second, draft: await draft() })
  const path = /\/en\/questions\/\d+/.exec((await desk.open('/en/questions', sara)).page)?.[0] ?? ''
  for (const [language, text] of [
    ['nl', 'Welk toestel?'],
    ['fr', 'téléphone'],
    ['de', 'Welches Gerät?'],
    ['en', 'Which device?'],
  ] as const)
    expect((await desk.open(`${path}?in=${language}`, sara)).page).toContain(text)
  const { page: whole } = await desk.open(path, sara)
  expect(whole).toContain('New question')
  expect((await desk.open(path, nele)).page).not.toContain('action="/en/act/helpline.publish-questions"')
  const published = await act('publish-questions', sara, { draft: draftIn(whole) })
  expect(published.status).toBe(303)
  const { page: now } = await desk.open('/en/questions', sara)
  expect(now.indexOf('Which device?')).toBeLessThan(now.indexOf('Since?'))
})

test('a case manager answers in their own language, a mistake loses nothing, and what was answered stands by its version', async () => {
  const { contact, number } = await called()
  const at = `/en/contact/${number}`
  const { page } = await desk.open(at, sara)
  const form = /name="form" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  const tablet =
    /name="several1" value="([0-9a-f-]{36})"[^>]*>(?:(?!name=")[\s\S])*?tablet</.exec(page)?.[1] ?? ''
  expect(tablet).not.toBe('')
  expect((await desk.open(`/de/contact/${number}`, sara)).page).toContain('Welches Gerät?')
  const given = { contact, form, after: '0', several1: tablet, 'asked-at': at }
  const wrong = await act('give-answers', sara, { ...given, answer2: 'last summer' })
  expect(wrong.status).toBe(422)
  expect(wrong.page).toContain('Write a month and a year')
  expect(wrong.page).toContain('value="last summer"')
  expect(wrong.page).toMatch(new RegExp(`value="${tablet}"[^>]*checked`))
  expect((await act('give-answers', sara, { ...given, answer2: '9/2025' })).status).toBe(303)
  const again = await act('give-answers', sara, { ...given, answer2: '10/2025' })
  expect([again.status, again.page.includes('Somebody kept answers in the meantime')]).toEqual([409, true])
  expect((await desk.open(at, sara)).page).toContain('value="2025-09"')
  await act('begin-questions', nele, { house: '', why: 'Made up: nobody needs it.' })
  const { page: drafted } = await desk.open('/en/questions', nele)
  const first = /name="question" value="([0-9a-f-]{36})"/.exec(drafted)?.[1] ?? ''
  await act('remove-question', nele, { question: first, draft: await draft() })
  const path = /\/en\/questions\/\d+/.exec((await desk.open('/en/questions', sara)).page)?.[0] ?? ''
  const { page: whole } = await desk.open(path, sara)
  expect(whole).toContain('<del>Which device?</del>')
  await act('publish-questions', sara, { draft: draftIn(whole) })
  const { page: later } = await desk.open(at, sara)
  expect(later).toContain('Which device?')
  expect(later).toContain('09/2025')
  expect(later).not.toContain('name="several1"')
  const { page: history } = await desk.open('/en/questions', nele)
  const old = /helpline\.restore-questions&(?:amp;)?on=([0-9a-f-]{36})/.exec(history)?.[1] ?? ''
  await act('restore-questions', nele, { version: old, why: 'Made up: somebody does.' })
  expect((await desk.open('/en/questions', nele)).page).toContain('Which device?')
})
