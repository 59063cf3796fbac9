import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iccamClassification, industryClassification, isVirtual } from './partner-words.ts'
import { ACTS, AGE_BANDS, NATURES } from './plan.ts'

describe('the words of partners', () => {
  it('calls a real young child in a sexual act baseline, and everything else illegal national', () => {
    const seen = { classification: 'illegal', nature: 'real', ageBand: 'infant', act: 'sexual-act' } as const
    expect(iccamClassification(seen)).toBe('baseline')
    expect(iccamClassification({ ...seen, nature: 'drawn' })).toBe('national')
    expect(iccamClassification({ ...seen, nature: 'ai-generated' })).toBe('national')
    expect(iccamClassification({ ...seen, ageBand: 'pubescent' })).toBe('national')
    expect(iccamClassification({ ...seen, act: 'none' })).toBe('national')
  })

  it('never says "ignore", which is final abroad, when the analyst cannot tell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NATURES),
        fc.constantFrom(...AGE_BANDS),
        fc.constantFrom(...ACTS),
        (nature, ageBand, act) => {
          expect(iccamClassification({ classification: 'cannot-tell', nature, ageBand, act })).toBeNull()
          expect(iccamClassification({ classification: 'not-illegal', nature, ageBand, act })).toBe('ignore')
        },
      ),
    )
  })

  it.each([
    ['infant', 'sexual-act', 'A1'],
    ['pre-pubescent', 'lascivious-exhibition', 'A2'],
    ['pubescent', 'sexual-act', 'B1'],
    ['pubescent', 'lascivious-exhibition', 'B2'],
    ['adult', 'sexual-act', null],
    ['not-determined', 'sexual-act', null],
    ['infant', 'none', null],
  ] as const)('classifies %s with %s as %s', (ageBand, act, expected) => {
    expect(industryClassification(ageBand, act)).toBe(expected)
  })

  it('counts drawn and machine-made pictures as virtual, real and unknown ones not', () => {
    expect(NATURES.filter(isVirtual)).toEqual(['drawn', 'ai-generated'])
  })
})
