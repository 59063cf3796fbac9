import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import type { Actor } from '@vigie/platform/operation'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQuarter } from './counts.ts'
import { findRemarks } from './index.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { endConversation } from './verbs/end-conversation.ts'
import { leaveConversation } from './verbs/leave-conversation.ts'
import { rateConversation } from './verbs/rate-conversation.ts'
import { readConversation } from './verbs/read-conversation.ts'
import { takeConversation } from './verbs/take-conversation.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const CHILD: Actor = { kind: 'anyone' }
const begin = () => line.perform(beginConversation, CHILD, { language: 'nl', text: 'Made up.' })
const rate = (receipt: string, rating: string, better?: string) =>
  line.perform(rateConversation, CHILD, { receipt, rating, ...(better ? { better } : {}) })
const mayRate = async (receipt: string) => (await line.perform(readConversation, CHILD, { receipt })).mayRate
const ended = async (): Promise<string> => {
  const { conversation, receipt } = await begin()
  await line.perform(takeConversation, line.named('Sara'), { conversation })
  await line.perform(endConversation, line.named('Sara'), { conversation })
  return receipt
}
const remarks = (name = 'Nele') => line.read(line.named(name), (desk) => findRemarks(desk, 50))
const numbers = async () =>
  Object.fromEntries(
    (
      await sql<{ word: string; ratings: number }>`select word, ratings from helpline.rating_count`.execute(
        line.desk.house.books,
      )
    ).rows.map(({ word, ratings }) => [word, ratings]),
  )

test('how it was is said once, after the end, of what somebody heard, by whoever has the words', async () => {
  const { conversation, receipt } = await begin()
  expect([await mayRate(receipt), await rate(receipt, 'helped')]).toEqual([false, { isCounted: false }])
  await line.perform(takeConversation, line.named('Sara'), { conversation })
  expect([await mayRate(receipt), await rate(receipt, 'helped')]).toEqual([false, { isCounted: false }])
  await line.perform(leaveConversation, CHILD, { receipt })
  expect(await mayRate(receipt)).toBe(true)
  const twice = await Promise.all([
    rate(receipt, 'helped', 'Made up: sooner.'),
    rate(receipt, 'helped', 'Made up: sooner.'),
  ])
  expect(twice.map(({ isCounted }) => isCounted).toSorted()).toEqual([false, true])
  expect(await rate(receipt, 'not')).toEqual({ isCounted: false })
  expect([await mayRate(receipt), await numbers()]).toEqual([false, { helped: 1 }])
  expect((await remarks()).map(({ text, language, writtenOn }) => [text, language, writtenOn])).toEqual([
    ['Made up: sooner.', 'nl', '2026-03-02'],
  ])

  const unheard = await begin()
  await line.perform(leaveConversation, CHILD, { receipt: unheard.receipt })
  expect(await mayRate(unheard.receipt)).toBe(false)
  await expect(rate('appel peer kers', 'not')).rejects.toThrow('no-such-conversation')
  await expect(rate(receipt, 'wonderful')).rejects.toThrow('bad-input')
})

test('nobody can tell who rated what: neither the desk nor the public reads the mark, and the audit names no conversation', async () => {
  const books = line.desk.house.books
  await expect(sql`select * from helpline.rated`.execute(books)).rejects.toThrow('permission denied')
  await expect(sql`select * from helpline.rated`.execute(line.callers.house.books)).rejects.toThrow(
    'permission denied',
  )
  await expect(
    sql`update helpline.rating_count set ratings = ratings + 1`.execute(line.callers.house.books),
  ).rejects.toThrow('permission denied')
  const { rows } = await sql<{ subject: string }>`select subject from audit.entry
    where act = 'helpline.rate-conversation'`.execute(books)
  expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['house']))
  for (const name of ['Sara', 'Ruth']) await expect(remarks(name)).rejects.toThrow('not-for-you')
})

test('ratings stand in the figures of their quarter, few of them in none, and sentences are destroyed after a month', async () => {
  for (let at = 0; at < 7; at++) await rate(await ended(), 'a-bit')
  for (let at = 0; at < 5; at++) await rate(await ended(), 'helped')
  await rate(await ended(), 'not')
  line.clock.moveTo(new Date('2026-04-01T09:00:00Z'))
  const figures = await line.read(line.named('Nele'), (desk) => countQuarter(desk, '2026-Q1'))
  const parts = figures?.counted.find(({ name }) => name === 'rating')?.parts
  expect(parts?.map(({ answer, contacts }) => [answer, contacts])).toEqual([
    ['helped', null],
    ['a-bit', 7],
    ['not', null],
  ])
  await retainAt(line.place, 'helpline')
  expect(await remarks()).toHaveLength(1)
  line.clock.moveTo(new Date('2026-04-02T09:00:00Z'))
  await retainAt(line.place, 'helpline')
  expect(await remarks()).toEqual([])
  expect(await numbers()).toEqual({ helped: 6, 'a-bit': 7, not: 1 })
})
