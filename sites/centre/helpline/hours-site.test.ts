import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { setException } from '@vigie/helpline/verbs/set-exception'
import { setHours } from '@vigie/helpline/verbs/set-hours'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { LANGUAGES, newId } from '@vigie/kernel'
import type { AnyOperation } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BODIES } from '../../../modules/directory/index.ts'
import { ELSEWHERE } from './around.ts'
import { hiddenIn, openTestSite, saidOn } from './testing.ts'

let line: TestHelpline
let site: ReturnType<typeof openTestSite>
let app: typeof site.app
beforeAll(async () => {
  line = await openTestHelpline()
  site = openTestSite(line)
  app = site.app
})
afterAll(() => line.close())

const send: typeof site.send = (path, fields) => site.send(path, fields)
const idOf = () => site.idOf()

const sets = (operation: AnyOperation<unknown>, input: Record<string, unknown>) =>
  line.perform(operation, line.named('Nele'), input)
const moveTo = (moment: string) => line.clock.moveTo(new Date(moment))
const look = async (receipt: string) =>
  JSON.parse((await send('/nl/conversation/look', { receipt, after: '1' })).page)

test('when nobody reads, the page says since when again and whom to call, and what is written still arrives', async () => {
  const home = async (language = 'nl') => (await app.request(`/${language}`)).text()
  expect(await home()).toContain('We zijn er, dag en nacht.')
  expect(await home()).toContain('Hoelang het duurt, kunnen we nog niet zeggen.')
  // A Monday: from ten to half past three, and through the night to Tuesday.
  await sets(setHours, { languages: ['nl'], weekdays: ['mo'], from: '10:00', until: '15:30' })
  await sets(setHours, { languages: ['nl'], weekdays: ['mo'], from: '20:00', until: '00:00' })
  moveTo('2026-03-02T09:30:00Z')
  expect(await home()).toContain('We zijn er nu, tot 15:30.')
  expect(await home()).not.toContain('tel:102')
  expect(await home('fr')).toContain('Nous ne pouvons pas encore dire quand nous lirons à nouveau.')
  expect(await home('fr')).toContain('tel:103')
  moveTo('2026-03-02T15:00:00Z')
  const closed = await home()
  expect(closed).toContain('Nu leest er niemand. We lezen weer vanaf vandaag om 20:00.')
  expect(closed).toMatch(/tel:116000[\s\S]*tel:102/)
  expect(closed).toContain('<textarea')
  const sent = await send('/nl/sent', { text: 'Verzonnen: ik schrijf te laat.', submission: newId() })
  expect(sent.page).toContain('We lezen weer vanaf vandaag om 20:00.')
  const opened = await send('/nl/conversation', { receipt: hiddenIn(sent.page, 'receipt') })
  expect(saidOn(opened.page)).toEqual(['Verzonnen: ik schrijf te laat.'])
  expect(opened.page).toContain('Terwijl je wacht')
  const pass = hiddenIn(opened.page, 'receipt')
  expect(await look(pass)).toMatchObject({ heard: false })
  expect((await look(pass)).standing).toContain('We lezen weer vanaf vandaag om 20:00.')
  moveTo('2026-03-02T22:00:00Z')
  expect((await look(pass)).standing).toContain('Hoelang het duurt, kunnen we nog niet zeggen.')
  expect(await home()).toContain('We zijn er nu, tot middernacht.')
  await line.perform(takeConversation, line.named('Sara'), { conversation: await idOf() })
  moveTo('2026-03-02T23:30:00Z')
  expect(await look(pass)).toMatchObject({
    heard: true,
    standing:
      'Er is iemand voor je. Een antwoord kan duren tot we er weer zijn. Nu leest er niemand. We lezen weer vanaf maandag 9 maart om 10:00.',
  })
  expect((await send('/nl/conversation', { receipt: pass })).page).not.toContain('Terwijl je wacht')

  await sets(setException, { day: '2026-03-09', languages: ['nl'] })
  moveTo('2026-03-03T09:00:00Z')
  expect(await home()).toContain('We lezen weer vanaf maandag 16 maart om 10:00.')
  const hours = await (await app.request('/nl/hours')).text()
  expect(hours).toMatch(/maandag[\s\S]*10:00–15:30, 20:00–24:00[\s\S]*dinsdag[\s\S]*dan lezen we niet/)
  expect(hours).toMatch(/9 maart 2026[\s\S]*dan lezen we niet/)
})

test('once enough were taken, the page says about how long it takes', async () => {
  await sets(setHours, { languages: ['de'], weekdays: ['we'], from: '00:00', until: '00:00' })
  for (let at = 0; at < 5; at += 1) {
    moveTo('2026-03-04T09:00:00Z')
    await send('/de/sent', { text: 'Erfunden: hallo.', submission: newId() })
    moveTo('2026-03-04T09:12:00Z')
    await line.perform(takeConversation, line.named('Lena'), { conversation: await idOf() })
  }
  const page = await (await app.request('/de')).text()
  expect(page).toContain('Meistens beginnt jetzt jemand nach 10 bis 20 Minuten zu lesen.')
})

test('who else listens is whom the directory names, in a language that they speak', () => {
  for (const language of LANGUAGES) {
    const other = ELSEWHERE[language]
    if (other === undefined) continue
    const body = BODIES.find(({ phone }) => phone === other.number)
    expect([body?.name[language], body?.serves.includes(language)]).toEqual([other.text, true])
  }
})
