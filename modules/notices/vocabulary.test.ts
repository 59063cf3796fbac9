import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cell, readKept } from '../../tests/reference/kept.ts'
import { databaseTerms } from './vocabulary.ts'

const keywords = readKept('transparency-database.csv', z.object({ category: cell.text, keyword: cell.text }))

const keywordsOf = (category: string): string[] | undefined => {
  const found = keywords.filter((one) => one.category === category).map(({ keyword }) => keyword)
  return found.length === 0 ? undefined : found
}

const every = DESIGNATED_KINDS.flatMap((kind) =>
  [true, false].flatMap((synthetic) => [true, false].map((ofAnAdult) => ({ kind, synthetic, ofAnAdult }))),
)

describe('the vocabulary of the DSA Transparency Database', () => {
  it.each(every)(
    'has a category with that keyword for $kind (synthetic $synthetic, adult $ofAnAdult)',
    (notified) => {
      const { category, categoryAddition, keyword, specificationOther } = databaseTerms(notified)
      const main = keywordsOf(category)
      expect(main).toBeDefined()
      const addition = categoryAddition === null ? [] : keywordsOf(categoryAddition)
      expect(addition).toBeDefined()
      expect([...(main ?? []), ...(addition ?? []), ...(keywordsOf('any') ?? [])]).toContain(keyword)
      expect(specificationOther !== null).toBe(keyword === 'KEYWORD_OTHER')
    },
  )

  it('never counts images of a minor under a keyword that excludes minors', () => {
    for (const notified of every.filter(({ ofAnAdult }) => !ofAnAdult)) {
      expect(databaseTerms(notified).category, notified.kind).toBe('STATEMENT_CATEGORY_PROTECTION_OF_MINORS')
      expect(databaseTerms(notified).keyword).not.toMatch(/NON_CONSENSUAL/)
    }
  })

  it('tells machine-made images apart from real ones', () => {
    const real = databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false })
    const made = databaseTerms({ kind: 'csam', synthetic: true, ofAnAdult: false })
    expect(real.keyword).toBe('KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL')
    expect(made.keyword).toBe('KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE')
  })
})
