import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STARTING_SHEET } from '../law/starting-sheet.ts'
import { ACTS, AGE_BANDS, CLASSIFICATIONS, NATURES, YES_NO } from '../playbook/plan.ts'
import type { Finding } from './assessment.ts'
import { isInsideArea } from './routing.ts'
import { agree, common, findingLine } from './verdict.ts'

const articles = STARTING_SHEET.map(({ id }) => id)
const findings: fc.Arbitrary<Finding> = fc.record({
  outcome: fc.constantFrom(...CLASSIFICATIONS),
  kind: fc.constantFrom(...DESIGNATED_KINDS),
  nature: fc.constantFrom(...NATURES),
  ageBand: fc.constantFrom(...AGE_BANDS),
  otherAdult: fc.constantFrom(...YES_NO),
  act: fc.constantFrom(...ACTS),
  article: fc.constantFrom(null, ...articles),
  furtherGrounds: fc.constant([]),
})
const people = fc.constantFrom('hanne', 'bram', 'yasmine')
const gravity = (found: Finding): string => findingLine(found).split('|')[2] ?? ''

const two = (seen: (one: Finding, other: Finding) => void): void =>
  fc.assert(fc.property(findings, findings, seen), { numRuns: 1000 })

test('Two agree exactly when they are two people in two seats who say the same outcome, kind and gravity', () => {
  fc.assert(
    fc.property(findings, findings, fc.boolean(), people, people, (one, drawn, same, first, second) => {
      const other = same ? { ...drawn, outcome: one.outcome, kind: one.kind } : drawn
      const alike =
        one.outcome === other.outcome && one.kind === other.kind && gravity(one) === gravity(other)
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

test('Only a real young child in a sexual act or pose is baseline; everything else illegal is national', () => {
  two((one) => {
    const baseline =
      one.kind === 'csam' &&
      one.nature === 'real' &&
      ['infant', 'pre-pubescent'].includes(one.ageBand) &&
      ['sexual-act', 'lascivious-exhibition'].includes(one.act)
    expect(gravity(one)).toBe(one.outcome !== 'illegal' ? '' : baseline ? 'baseline' : 'national')
  })
})

test('What two who agree say together is as grave as what each said, and claims no more than either', () => {
  two((one, other) => {
    if (findingLine(one) !== findingLine(other)) return
    const both = common(one, other)
    expect(findingLine(both)).toBe(findingLine(one))
    expect(common(one, one)).toEqual(one)
    // Art. 22(6): inside the area only on the word of both.
    if (isInsideArea(both)) expect([isInsideArea(one), isInsideArea(other)]).toEqual([true, true])
    for (const point of ['nature', 'otherAdult'] as const) {
      if (one[point] !== other[point]) expect(both[point]).toBe('unknown')
    }
  })
})
