import { createHash } from 'node:crypto'
import { dayOf } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawFrom, orderFor } from './draw.ts'
import { isOver, lastQuarters, quarterBefore, quarterOf, spanOf } from './quarter.ts'

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 })
const seeds = fc.uuid()

test('the draw can be repeated by whoever has the seed and the ids, in whatever order they come', () => {
  fc.assert(
    fc.property(seeds, ids, fc.integer({ min: 1, max: 80 }), (seed, among, wanted) => {
      const drawn = drawFrom(seed, among, wanted)
      expect(drawFrom(seed, among.toSorted(), wanted)).toEqual(drawn)
      expect(drawn).toHaveLength(Math.min(wanted, among.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      const marks = drawn.map((id) => createHash('sha256').update(`${seed}${id}`).digest('hex'))
      expect(marks).toEqual(marks.toSorted())
      // Whoever is drawn as one of few is drawn as one of more.
      expect(drawFrom(seed, among, wanted + 1).slice(0, wanted)).toEqual(drawn)
    }),
  )
})

test('another seed draws others, and each as often', () => {
  const among = Array.from({ length: 20 }, (_, at) => `item-${at}`)
  const times = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed += 1) {
    for (const id of drawFrom(`seed-${seed}`, among, 5)) times.set(id, (times.get(id) ?? 0) + 1)
  }
  // 500 expected of each; the seeds are fixed, so this cannot come out otherwise tomorrow.
  for (const id of among) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(100)
})

test('two people begin at different ends', () => {
  const among = Array.from({ length: 30 }, (_, at) => `item-${at}`)
  expect(orderFor('hanne', among)).not.toEqual(orderFor('bram', among))
  expect(orderFor('hanne', among).toSorted()).toEqual(among.toSorted())
})

test('a quarter begins and ends at midnight in Brussels, and follows on the one before', () => {
  expect(spanOf('2026-Q1')).toEqual({
    from: new Date('2025-12-31T23:00:00Z'),
    until: new Date('2026-03-31T22:00:00Z'),
  })
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2998 }), fc.integer({ min: 1, max: 4 }), (year, at) => {
      const quarter = `${year}-Q${at}`
      const { from, until } = spanOf(quarter)
      expect(quarterOf(dayOf(from))).toBe(quarter)
      expect(quarterOf(dayOf(new Date(until.getTime() - 1)))).toBe(quarter)
      expect(spanOf(quarterBefore(quarter)).until).toEqual(from)
      expect([isOver(quarter, dayOf(from)), isOver(quarter, dayOf(until))]).toEqual([false, true])
    }),
  )
  expect(lastQuarters('2026-02-01', 3)).toEqual(['2025-Q4', '2025-Q3', '2025-Q2'])
})
