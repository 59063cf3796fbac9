import { endOfDay, HOUR } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { deadlineOf, isLate } from './deadline.ts'
import { isLimits, limitsOf, SETTABLE } from './limits.ts'
import type { ItemStanding, Standing } from './standing.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const house = (stepLimits?: string) =>
  limitsOf({ name: '', mailbox: '', domain: '', particulars: stepLimits === undefined ? {} : { stepLimits } })

const ITEM: ItemStanding = {
  id: 'item',
  number: 1,
  addedOn: '2026-03-10',
  askedAt: null,
  looks: [],
  verdict: null,
  seen: null,
  reportedAgainOn: null,
}
const standing = (item: Partial<ItemStanding>, more: Partial<Standing> = {}): Standing => ({
  id: 'case',
  number: 1,
  kind: 'csam',
  language: 'nl',
  origin: 'public',
  openedOn: '2026-03-10',
  takenBy: null,
  reports: [],
  items: [{ ...ITEM, ...item }],
  referrals: [],
  dangers: [],
  ...more,
})

test('of what the public sent only the day is known: the time for a first look begins when that day is over', () => {
  expect(endOfDay('2026-03-10')).toEqual(at('10T23:00'))
  expect(endOfDay('2026-07-10')).toEqual(new Date('2026-07-10T22:00:00Z'))
  expect(endOfDay('2026-03-28')).toEqual(at('28T23:00'))
  const first = deadlineOf(standing({}), [], 'first-look', house())
  expect(first).toEqual({ step: 'first-look', since: at('10T23:00'), due: at('11T23:00') })
  expect([isLate(first, at('11T22:59')), isLate(first, at('11T23:01'))]).toEqual([false, true])
})

test('a second look is counted from the first, sending from the verdict, an answer from the sending', () => {
  const looks = [{ by: 'a', at: at('11T08:00') }]
  expect(deadlineOf(standing({ looks }), [], 'second-person', house()).since).toEqual(at('11T08:00'))
  const verdict = { outcome: 'illegal', at: at('11T09:00') } as const
  const found = standing({ looks, verdict })
  expect(deadlineOf(found, [], 'route', house()).since).toEqual(at('11T09:00'))
  const notice = {
    reference: '',
    preparedBy: 'a',
    items: ['item'],
    toReadSince: null,
    overdueSince: null,
    decided: [],
    followUps: [],
  }
  // Prepared, approved or refused by a mail server: until it has left, the verdict is what it is counted from.
  for (const stage of ['waiting', 'approved', 'failed'] as const)
    expect(deadlineOf(found, [{ ...notice, stage, sentAt: null }], 'approval', house()).since).toEqual(
      at('11T09:00'),
    )
  const sent = { ...notice, stage: 'sent', sentAt: at('12T10:00') } as const
  expect(deadlineOf(found, [sent], 'answer', house())).toEqual({
    step: 'provider-answer',
    since: at('12T10:00'),
    due: at('19T10:00'),
  })
})

test('danger is late from the moment at which it is said', () => {
  const danger = { id: 'd', report: null, by: 'a', on: '2026-03-10', dismissal: null, alert: null }
  const due = deadlineOf(standing({}, { dangers: [danger] }), [], 'danger', house())
  expect(isLate(due, at('10T08:00'))).toBe(true)
})

test('a house sets its own times, step by step, and nothing that is no step or no time', () => {
  const within = house('first-look=12h, sending=2d')
  expect([within('first-look'), within('sending'), within('second-look')]).toEqual([
    12 * HOUR,
    48 * HOUR,
    24 * HOUR,
  ])
  expect(SETTABLE.every((step) => isLimits(`${step}=1d`))).toBe(true)
  for (const text of [
    '',
    'first-look',
    'first-look=0h',
    'first-look=soon',
    'danger=2h',
    'alert-review=48h',
    'x=1h',
  ])
    expect(isLimits(text), text).toBe(false)
})
