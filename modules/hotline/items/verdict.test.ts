import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEGAL_ARTICLES } from '../law/articles.ts'
import { ACTS, AGE_BANDS, CLASSIFICATIONS, NATURES } from '../playbook/plan.ts'
import type { Finding } from './assessment.ts'
import { agree, findingLine } from './verdict.ts'

const articles = LEGAL_ARTICLES.map(({ id }) => id)
const findings: fc.Arbitrary<Finding> = fc.record({
  outcome: fc.constantFrom(...CLASSIFICATIONS),
  kind: fc.constantFrom(...DESIGNATED_KINDS),
  nature: fc.constantFrom(...NATURES),
  ageBand: fc.constantFrom(...AGE_BANDS),
  act: fc.constantFrom(...ACTS),
  article: fc.constantFrom(null, ...articles),
})
const people = fc.constantFrom('hanne', 'bram', 'yasmine')

test('Two agree exactly when they are two people in two seats who found the same in every point', () => {
  fc.assert(
    fc.property(findings, findings, fc.boolean(), people, people, (one, drawn, same, first, second) => {
      const other = same ? { ...one } : drawn
      const alike =
        one.outcome === other.outcome &&
        one.kind === other.kind &&
        one.nature === other.nature &&
        one.ageBand === other.ageBand &&
        one.act === other.act &&
        one.article === other.article
      const [a, b] = [
        { ...one, assessor: first, seat: 1 },
        { ...other, assessor: second, seat: 2 },
      ]
      expect(agree(a, b)).toBe(alike && first !== second)
      expect(agree(b, a)).toBe(agree(a, b))
      expect(agree(a, { ...b, seat: 1 })).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('Two findings that differ are never written as the same line', () => {
  fc.assert(
    fc.property(findings, findings, (one, other) => {
      const same = Object.entries(one).every(([point, said]) =>
        Object.entries(other).some(([p, s]) => p === point && s === said),
      )
      expect(findingLine(one) === findingLine(other)).toBe(same)
    }),
    { numRuns: 1000 },
  )
})
