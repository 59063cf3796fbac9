import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DESIGNATED_KINDS } from '@vigie/kernel'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseTerms } from './vocabulary.ts'

const Taxonomy = z.object({
  categories: z.array(z.object({ code: z.string(), keywords: z.array(z.object({ code: z.string() })) })),
  any_category: z.array(z.string()),
})

const shared = resolve(import.meta.dirname, '../..', process.env.VIGIE_SHARED ?? '../shared')
const taxonomy = Taxonomy.parse(JSON.parse(readFileSync(join(shared, 'data/tdb-taxonomy.json'), 'utf8')))

const keywordsOf = (category: string) =>
  taxonomy.categories.find(({ code }) => code === category)?.keywords.map(({ code }) => code)

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
      expect([...(main ?? []), ...(addition ?? []), ...taxonomy.any_category]).toContain(keyword)
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
