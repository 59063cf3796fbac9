import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { LEAST_SHOWN } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountedName, countQuarter, daysOfQuarter, type QuarterFigures, quartersOver } from './counts.ts'
import { answerCaller } from './verbs/answer-caller.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { correctRecord } from './verbs/correct-record.ts'
import { leaveConversation } from './verbs/leave-conversation.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'
import { takeConversation } from './verbs/take-conversation.ts'

let line: TestHelpline
let figures: QuarterFigures
beforeAll(async () => {
  // The last minutes of the first quarter in Brussels; in UTC it is ten at night.
  line = await openTestHelpline(new Date('2026-03-31T21:30:00Z'))
  await fill()
  line.clock.moveTo(new Date('2026-04-02T09:00:00Z'))
  figures = await count('2026-Q1')
}, 120_000)
afterAll(() => line.close())

const count = async (quarter: string): Promise<QuarterFigures> => {
  const found = await line.read(line.named('Nele'), (desk) => countQuarter(desk, quarter))
  if (found === null) throw new Error('nothing was counted')
  return found
}
const call = async (said: Record<string, unknown>): Promise<string> => {
  const { contact } = await line.perform(openContact, line.named('Sara'), { channel: 'phone' })
  await line.perform(recordContact, line.named('Sara'), { contact, ...said, afterwards: 'close' })
  return contact
}
const begin = () => line.perform(beginConversation, { kind: 'anyone' }, { language: 'nl', text: 'Made up.' })

const fill = async (): Promise<void> => {
  const sara = line.named('Sara')
  const one = await call({ insafe: ['grooming'], ageBand: '5-11', platform: 'snapchat' })
  // What a record said before it was corrected is counted nowhere.
  await line.perform(correctRecord, sara, {
    contact: one,
    correction: 'checked',
    insafe: ['sexting'],
    ageBand: '12-15',
  })
  for (let at = 0; at < 6; at++) await call({ insafe: ['sexting'], ageBand: '12-15', platform: 'snapchat' })
  for (let at = 0; at < 5; at++) await call({ network: ['online-grooming'], ageBand: '16-18' })
  for (let at = 0; at < 2; at++) await call({ ageBand: '0-4' })
  for (let at = 0; at < 7; at++) {
    const { contact } = await line.perform(openContact, sara, { channel: 'phone' })
    await line.perform(setAsideContact, sara, { contact, unheard: 'silent' })
  }
  for (let at = 0; at < 6; at++) {
    const { conversation } = await begin()
    line.clock.moveTo(new Date(line.clock().getTime() + 60_000))
    await line.perform(takeConversation, sara, { conversation })
    await line.perform(answerCaller, sara, { conversation, text: 'Made up.' })
  }
  for (let at = 0; at < 5; at++)
    await line.perform(leaveConversation, { kind: 'anyone' }, { receipt: (await begin()).receipt })
  // Of the next quarter, an hour later here.
  line.clock.moveTo(new Date('2026-03-31T22:10:00Z'))
  for (let at = 0; at < 9; at++) await call({ insafe: ['gaming'] })
}

const parts = (name: CountedName): Record<string, number | null> =>
  Object.fromEntries(
    (figures.counted.find((one) => one.name === name)?.parts ?? [])
      .filter(({ contacts }) => contacts !== 0)
      .map(({ answer, contacts }) => [answer, contacts]),
  )

test('a quarter counts what its records say now, by the day here, with what the crosswalk says of the other list', () => {
  expect(figures.contacts).toBe(20)
  expect(parts('insafe')).toEqual({ sexting: 7, grooming: 5 })
  expect(parts('channel')).toEqual({ phone: 14, chat: 6 })
  expect(parts('hour')).toEqual({ '23': 20 })
  expect(parts('platform')).toEqual({ snapchat: 6, 'not-said': 14 })
  expect(parts('unheard')).toEqual({ silent: 7 })
})

test('what was written counts by what became of it: answered, left before anybody was there, and how long it waited', () => {
  expect(parts('written')).toEqual({ 'in-time': 6, abandoned: 5 })
  expect(parts('waited')).toEqual({ '0': 6 })
})

test('a number below five is not shown, nor the one that it could be worked out from', () => {
  expect(parts('ageBand')).toEqual({ '0-4': null, '12-15': 7, '16-18': null, 'not-said': 6 })
  for (const { parts: all } of figures.counted) {
    const shown = all.flatMap(({ contacts }) => contacts ?? [])
    expect(shown.filter((number) => number > 0 && number < LEAST_SHOWN)).toEqual([])
    expect(all.filter(({ contacts }) => contacts === null)).not.toHaveLength(1)
  }
})

test('only a coordinator counts, only a quarter that is over, and no other word is one', async () => {
  for (const name of ['Sara', 'Ruth', 'Wout'])
    await expect(line.read(line.named(name), (desk) => countQuarter(desk, '2026-Q1'))).rejects.toThrow(
      'not-for-you',
    )
  for (const quarter of ['2026-Q2', '2027-Q1', '2026-Q5', '2026-Q1x', ''])
    expect(await line.read(line.named('Nele'), (desk) => countQuarter(desk, quarter))).toBeNull()
  expect(quartersOver('2026-04-02', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  expect(daysOfQuarter('2025-Q4')).toEqual({ from: '2025-10-01', until: '2025-12-31' })
})
