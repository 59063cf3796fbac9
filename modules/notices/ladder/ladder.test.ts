import { DAY } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { type Followed, type FollowedItem, followUpsOf } from './ladder.ts'

const NOW = new Date('2026-11-02T09:00:00Z')
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY)
type Decided = NonNullable<FollowedItem['decided']>
type Complaint = NonNullable<Decided['complaint']>

const silent: FollowedItem = { item: '1', decided: null }
const decided = (action: Decided['action'], complaint: Complaint | null = null): FollowedItem => ({
  item: '1',
  decided: { action, at: ago(5), complaint },
})
const next = (item: FollowedItem, more: Partial<Followed> = {}) => {
  const notice: Followed = {
    sentAt: ago(30),
    isPlatform: true,
    remindedAt: ago(20),
    secondContactAt: null,
    toldCoordinator: null,
    items: [item],
    ...more,
  }
  return followUpsOf(notice, NOW).map(({ step, whose }) => `${step}: ${whose}`)[0] ?? null
}

test('silence goes from reminders to another contact and then to the coordinator, also at a platform: Art. 20 asks for a decision', () => {
  for (const isPlatform of [true, false]) {
    expect(next(silent, { isPlatform, remindedAt: null })).toBe('reminder: theirs')
    expect(next(silent, { isPlatform })).toBe('second-contact: ours')
    expect(next(silent, { isPlatform, secondContactAt: ago(1) })).toBe('coordinator-complaint: ours')
    expect(next(decided('no-answer'), { isPlatform })).toBe('coordinator-complaint: ours')
    const toldCoordinator = { at: ago(1), answeredAt: null }
    expect(next(silent, { isPlatform, secondContactAt: ago(9), toldCoordinator })).toBe(
      'coordinator-complaint: theirs',
    )
  }
})

test('a decision that leaves an item there is complained of, brought before a body, and then before the coordinator', () => {
  const complaint: Complaint = { lodgedAt: ago(3), outcome: null, dispute: null }
  const upheld = { word: 'upheld', at: ago(2) } as const
  const dispute = { at: ago(1), endedAt: null, helped: false }
  expect(next(decided('removed'))).toBeNull()
  expect(next(decided('refused-lawful'))).toBe('complaint: ours')
  expect(next(decided('refused-lawful'), { isPlatform: false })).toBe('coordinator-complaint: ours')
  expect(next(decided('refused-lawful', complaint))).toBe('complaint: theirs')
  expect(next(decided('refused-lawful', { ...complaint, lodgedAt: ago(15) }))).toBe('dispute: ours')
  expect(next(decided('refused-lawful', { ...complaint, outcome: upheld }))).toBe('dispute: ours')
  expect(next(decided('refused-lawful', { ...complaint, outcome: upheld, dispute }))).toBe('dispute: theirs')
  const lost = { ...dispute, endedAt: ago(0) }
  expect(next(decided('refused-lawful', { ...complaint, dispute: lost }))).toBe('coordinator-complaint: ours')
  expect(next(decided('refused-lawful', { ...complaint, dispute: { ...lost, helped: true } }))).toBeNull()
})

test('once the coordinator answered, nothing more is asked for', () => {
  expect(next(silent, { toldCoordinator: { at: ago(9), answeredAt: ago(1) } })).toBeNull()
})
