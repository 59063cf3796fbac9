import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { newId } from '@vigie/kernel'
import { visit } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHours, openingAt } from './index.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { endException } from './verbs/end-exception.ts'
import { endHours } from './verbs/end-hours.ts'
import { setException } from './verbs/set-exception.ts'
import { setHours } from './verbs/set-hours.ts'
import { takeConversation } from './verbs/take-conversation.ts'
import { presenceIn } from './writing.ts'

// A Monday, ten in the morning in Brussels.
let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline(new Date('2026-03-02T09:00:30Z'))
})
afterAll(() => line.close())

const nele = () => line.named('Nele')
const see = () => line.read(nele(), (desk) => findHours(desk.db, desk.today))
const presence = () => visit(line.callers.house, { kind: 'anyone' }, null, (desk) => presenceIn(desk, 'nl'))
const moveTo = (moment: string) => line.clock.moveTo(new Date(moment))
const set = (input: Record<string, unknown>) => line.perform(setHours, nele(), input)

test('books without hours are open always; once a coordinator set some, the public sees them, and one may take them away', async () => {
  expect(await see()).toEqual({ wereSet: false, weekly: [], exceptions: [] })
  expect(await presence()).toEqual({ opening: { isOpen: true, until: null }, wait: null })
  await expect(
    line.perform(setHours, line.named('Sara'), {
      languages: ['nl'],
      weekdays: ['mo'],
      from: '09:00',
      until: '17:00',
    }),
  ).rejects.toThrow('not-for-you')
  await set({ languages: ['nl', 'fr'], weekdays: ['mo', 'tu', 'mo'], from: '09:00', until: '17:00' })
  expect((await see()).weekly.map(({ language, weekday }) => `${language} ${weekday}`).toSorted()).toEqual([
    'fr mo',
    'fr tu',
    'nl mo',
    'nl tu',
  ])
  expect((await presence()).opening).toEqual({ isOpen: true, until: new Date('2026-03-02T16:00:00Z') })
  const { weekly } = await see()
  for (const { id } of weekly) await line.perform(endHours, nele(), { hours: id })
  await expect(line.perform(endHours, nele(), { hours: weekly[0]?.id })).rejects.toThrow(
    'hours-ended-already',
  )
  await expect(line.perform(endHours, nele(), { hours: newId() })).rejects.toThrow('no-such-hours')
  // Nobody is there by accident: what was taken away is closed.
  expect((await presence()).opening).toEqual({ isOpen: false, opensAt: null })
})

test('the database refuses hours that overlap, also around the end of the week, and lets them meet', async () => {
  await set({ languages: ['nl'], weekdays: ['su'], from: '20:00', until: '02:00' })
  const over = { languages: ['nl'], weekdays: ['mo'] }
  await expect(set({ ...over, from: '01:30', until: '03:00' })).rejects.toThrow('hours-overlap')
  await expect(set({ languages: ['nl'], weekdays: ['sa'], from: '23:00', until: '22:00' })).rejects.toThrow(
    'hours-overlap',
  )
  await set({ ...over, from: '02:00', until: '10:30' })
  await set({ languages: ['fr'], weekdays: ['mo'], from: '01:30', until: '03:00' })
  expect((await presence()).opening).toEqual({ isOpen: true, until: new Date('2026-03-02T09:30:00Z') })
  const insert = (from: number, until: number) =>
    sql`insert into helpline.hours (id, language, weekday, from_minute, to_minute, set_by, set_at)
      values (${newId()}, 'de', 1, ${from}, ${until}, ${nele().id}, now())`.execute(line.desk.house.books)
  for (const [from, until] of [
    [1440, 1500],
    [60, 60],
    [60, 1501],
    [-1, 20],
  ] as const)
    await expect(insert(from, until)).rejects.toThrow('violates check constraint')
  await expect(
    sql`insert into helpline.hours_now (hours, language, minutes) select id, language, '{}' from helpline.hours`.execute(
      line.desk.house.books,
    ),
  ).rejects.toThrow('permission denied')
})

test('a day is an exception once, in place of its hours, today or later, and is like any other again', async () => {
  await line.perform(setException, nele(), { day: '2026-03-02', languages: ['nl'] })
  expect((await presence()).opening).toMatchObject({
    isOpen: false,
    opensAt: new Date('2026-03-08T19:00:00Z'),
  })
  const again = { day: '2026-03-02', languages: ['fr', 'nl'], from: '09:00', until: '11:00' }
  await expect(line.perform(setException, nele(), again)).rejects.toThrow('exception-that-day')
  const [exception] = (await see()).exceptions
  await line.perform(endException, nele(), { exception: exception?.id })
  await line.perform(setException, nele(), again)
  expect((await presence()).opening).toEqual({ isOpen: true, until: new Date('2026-03-02T10:00:00Z') })
  const fresh = { day: '2026-03-03', languages: ['nl'] }
  await expect(line.perform(setException, nele(), { ...fresh, from: '09:00' })).rejects.toThrow(
    'hours-half-said',
  )
  await expect(line.perform(setException, nele(), { ...fresh, day: '2026-03-01' })).rejects.toThrow(
    'day-over',
  )
  await expect(
    sql`insert into helpline.hours_exception (id, language, day, set_by, set_at)
      values (${newId()}, 'nl', '2026-03-01', ${nele().id}, '2026-03-02T10:00:00Z')`.execute(
      line.desk.house.books,
    ),
  ).rejects.toThrow('violates check constraint')
  await expect(
    sql`insert into helpline.hours_end (hours, ended_by, ended_at)
      select id, ${line.named('Sara').id}, now() from helpline.hours`.execute(line.desk.house.books),
  ).rejects.toThrow('not-eligible')
})

const taken = async (minutes: number) => {
  const began = line.clock()
  const { conversation } = await line.perform(
    beginConversation,
    { kind: 'anyone' },
    { language: 'nl', text: 'Verzonnen: hallo.' },
  )
  line.clock.moveTo(new Date(began.getTime() + minutes * 60_000))
  await line.perform(takeConversation, line.named('Sara'), { conversation })
  line.clock.moveTo(began)
}

test('how long it takes is said once five were taken in open hours; a night is not counted, and whoever waits longer counts', async () => {
  await set({ languages: ['nl'], weekdays: ['we', 'th'], from: '09:00', until: '17:00' })
  // Written while it was closed, and taken when it opened: nobody was kept waiting.
  moveTo('2026-03-03T20:00:00Z')
  for (let at = 0; at < 6; at += 1) await taken(12 * 60 + 5)
  moveTo('2026-03-04T09:00:00Z')
  expect((await presence()).wait).toBeNull()
  for (const minutes of [2, 3, 6, 8]) await taken(minutes)
  moveTo('2026-03-04T10:00:00Z')
  expect((await presence()).wait).toBeNull()
  await taken(4)
  moveTo('2026-03-04T11:00:00Z')
  expect((await presence()).wait).toEqual({ from: 5, until: 10 })
  await line.perform(beginConversation, { kind: 'anyone' }, { language: 'nl', text: 'Verzonnen: wacht.' })
  moveTo('2026-03-04T11:25:00Z')
  expect((await presence()).wait).toEqual({ from: 20, until: 40 })
  moveTo('2026-03-05T08:07:00Z')
  // Of whoever waited through the night, the hours since it opened.
  expect((await presence()).wait).toEqual({ from: 5, until: 10 })
  const german = await visit(line.callers.house, { kind: 'anyone' }, null, (desk) => presenceIn(desk, 'de'))
  expect(german.wait).toBeNull()
  const opening = openingAt(await see(), 'nl', new Date('2026-03-04T17:00:00Z'))
  expect(opening).toEqual({ isOpen: false, opensAt: new Date('2026-03-05T08:00:00Z') })
})
