import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, crossed, FEWEST, kappaOf, type Pair } from './agreement.ts'

const ANSWERS = ['a', 'b', 'c'] as const
type Answer = (typeof ANSWERS)[number]
const answer = fc.constantFrom(...ANSWERS)
const pairsOf = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 })
const times = (n: number, pair: Pair): Pair[] => Array.from({ length: n }, () => pair)

test('it is what was computed by hand, and what the books teach', () => {
  const taught = [
    ...times(20, ['yes', 'yes']),
    ...times(5, ['yes', 'no']),
    ...times(10, ['no', 'yes']),
    ...times(15, ['no', 'no']),
  ]
  expect(kappaOf(taught)).toBeCloseTo(0.4, 12)
  expect(agreementOf(taught)).toEqual({ says: 'kappa', n: 50, alike: 35, kappa: kappaOf(taught) })
  expect(kappaOf([...times(9, ['yes', 'no']), ...times(9, ['no', 'yes'])])).toBe(-1)
})

test('always alike is one, whatever the answers, once there are two of them', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 2, maxLength: 60 }), (answers) => {
      const kappa = kappaOf(answers.map((one): Pair => [one, one]))
      expect(kappa).toBe(new Set(answers).size > 1 ? 1 : null)
    }),
  )
})

test('who answers as if the other did not exist comes out at nought', () => {
  const often = fc.integer({ min: 1, max: 6 })
  const three = fc.tuple(often, often, often)
  fc.assert(
    fc.property(three, three, (decided, again) => {
      const pairs = ANSWERS.flatMap((one, row) =>
        ANSWERS.flatMap((other, column) =>
          times((decided[row] ?? 0) * (again[column] ?? 0), [one, other] as const),
        ),
      )
      expect(kappaOf(pairs)).toBeCloseTo(0, 12)
    }),
  )
})

test('it lies between -1 and 1, is one only of perfect agreement, and does not care who was first, in which order, by which name', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      const kappa = kappaOf(pairs)
      const isOneSided = [0, 1].some((side) => new Set(pairs.map((pair) => pair[side])).size < 2)
      expect(kappa === null).toBe(isOneSided)
      if (kappa === null) return
      expect(kappa).toBeGreaterThanOrEqual(-1)
      expect(kappa).toBeLessThanOrEqual(1)
      expect(kappa === 1).toBe(pairs.every(([one, other]) => one === other))
      expect(kappaOf(pairs.map(([one, other]) => [other, one]))).toBeCloseTo(kappa, 12)
      expect(kappaOf(pairs.toReversed())).toBe(kappa)
      const renamed: Record<Answer, string> = { a: 'x', b: 'y', c: 'z' }
      expect(kappaOf(pairs.map(([one, other]) => [renamed[one], renamed[other]]))).toBe(kappa)
    }),
  )
})

test('few looks say nothing, and one answer only says that it cannot be told from chance', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      const { says, n, alike } = agreementOf(pairs)
      expect([n, alike]).toEqual([pairs.length, pairs.filter(([one, other]) => one === other).length])
      expect(says === 'too-few').toBe(pairs.length < FEWEST)
    }),
  )
  expect(agreementOf(times(FEWEST, ['a', 'a']))).toEqual({ says: 'one-answer', n: FEWEST, alike: FEWEST })
  expect(agreementOf([...times(FEWEST, ['a', 'a']), ['a', 'b']]).says).toBe('one-answer')
})

test('the crossed table holds every pair once, where its two answers meet', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      const { answers, counts } = crossed(ANSWERS, pairs)
      expect(counts.flat().reduce((sum, n) => sum + n, 0)).toBe(pairs.length)
      const alike = answers.reduce((sum, _, at) => sum + (counts[at]?.[at] ?? 0), 0)
      expect(alike).toBe(agreementOf(pairs).alike)
    }),
  )
})
