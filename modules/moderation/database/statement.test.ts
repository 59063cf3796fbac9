import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { cell, readKept } from '../../../tests/reference/kept.ts'
import { CATEGORIES, KEYWORDS, KEYWORDS_OF, OTHER_KEYWORD } from './categories.ts'
import { statementSchema } from './statement.ts'
import { mistakesIn } from './testing-rules.ts'
import { anyStatement, plainStatement } from './testing-statements.ts'

const kept = readKept('transparency-database.csv', z.object({ category: cell.text, keyword: cell.text }))
const published = {
  categories: [...new Set(kept.map(({ category }) => category))].filter((one) => one !== 'any'),
  keywords: [...new Set(kept.map(({ keyword }) => keyword))],
}

test('the categories and keywords are those that the database publishes, one for one', () => {
  expect([...CATEGORIES].sort()).toEqual([...published.categories].sort())
  expect([...KEYWORDS].sort()).toEqual([...published.keywords].sort())
  for (const category of CATEGORIES) {
    const theirs = kept.filter((one) => one.category === category).map(({ keyword }) => keyword)
    expect<readonly string[]>(KEYWORDS_OF[category]).toEqual(theirs)
  }
})

test('whatever a faithful sender makes is accepted, and passes the rules as they are published', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      const parsed = statementSchema.safeParse(statement)
      expect(parsed.error?.issues).toBeUndefined()
      expect(mistakesIn(statement, published)).toEqual({})
    }),
    { numRuns: 400 },
  )
})

/** Anything that may stand in a field: of the right list, of another, empty, too long, of another form. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'Yes', 'No', 'maybe', 0, true, [], ['x'], {}),
  fc.constantFrom('2026-02-30', '1999-12-31', '2026-03-01', '2039-01-01', '2026-3-1', 'BE', 'xx'),
  fc.constantFrom('SOURCE_VOLUNTARY', 'DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_MONETARY_OTHER'),
  fc.constantFrom('DECISION_GROUND_INCOMPATIBLE_CONTENT', 'a text', 'x'.repeat(501), 'x'.repeat(5_001)),
  fc.constantFrom(['DECISION_VISIBILITY_OTHER'], ['CONTENT_TYPE_OTHER'], [OTHER_KEYWORD], ['EL'], ['GR']),
)

test('whatever the schema accepts passes the rules as they are published, however a statement is spoilt', () => {
  const names = Object.keys(statementSchema.shape)
  let accepted = 0
  fc.assert(
    fc.property(
      anyStatement,
      fc.dictionary(fc.constantFrom(...names), anyValue, { minKeys: 1, maxKeys: 2 }),
      (statement, spoilt) => {
        const parsed = statementSchema.safeParse({ ...statement, ...spoilt })
        if (!parsed.success) return
        accepted += 1
        expect(mistakesIn(JSON.parse(JSON.stringify(parsed.data)), published)).toEqual({})
      },
    ),
    { numRuns: 1_000 },
  )
  expect(accepted).toBeGreaterThan(50)
})

describe('a planted mistake is refused, with the field named', () => {
  const plain = plainStatement('p-1')
  const { decision_visibility: _none, ...unrestricted } = plain
  const incompatible = {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_ground: 'Rule 3',
    incompatible_content_explanation: 'The rules exclude it.',
  }
  const { illegal_content_legal_ground: _g, illegal_content_explanation: _e, ...groundless } = plain
  it.each<[string, string, unknown]>([
    ['no restriction at all', 'decision_visibility', unrestricted],
    [
      'another visibility without its words',
      'decision_visibility_other',
      { ...plain, decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
    ],
    [
      'words for another visibility that is none',
      'decision_visibility_other',
      { ...plain, decision_visibility_other: 'hidden' },
    ],
    [
      'another monetary restriction without its words',
      'decision_monetary_other',
      { ...plain, decision_monetary: 'DECISION_MONETARY_OTHER' },
    ],
    ['illegal without the law', 'illegal_content_legal_ground', groundless],
    [
      'illegal with the terms as well',
      'incompatible_content_ground',
      { ...plain, incompatible_content_ground: 'Rule 3' },
    ],
    ['against the terms with the law as well', 'illegal_content_legal_ground', { ...plain, ...incompatible }],
    [
      'whether illegal too, of what is illegal',
      'incompatible_content_illegal',
      { ...plain, incompatible_content_illegal: 'No' },
    ],
    ['a category that was abolished', 'category', { ...plain, category: 'STATEMENT_CATEGORY_FRAUD' }],
    [
      'a keyword of another category',
      'category_specification',
      { ...plain, category_specification: ['KEYWORD_PHISHING'] },
    ],
    ['the same category added', 'category_addition', { ...plain, category_addition: [plain.category] }],
    [
      'words for another keyword that is none',
      'category_specification_other',
      { ...plain, category_specification_other: 'x' },
    ],
    ['no type of content', 'content_type', { ...plain, content_type: [] }],
    [
      'another type without its words',
      'content_type_other',
      { ...plain, content_type: ['CONTENT_TYPE_OTHER'] },
    ],
    ['a language in small letters', 'content_language', { ...plain, content_language: 'nl' }],
    ['Greece by its other code', 'territorial_scope', { ...plain, territorial_scope: ['EL'] }],
    ['a day before the database', 'application_date', { ...plain, application_date: '2019-12-31' }],
    ['a day that is none', 'content_date', { ...plain, content_date: '2026-02-30' }],
    [
      'an end without its restriction',
      'end_date_account_restriction',
      { ...plain, end_date_account_restriction: '2027-01-01' },
    ],
    [
      'an end before the beginning',
      'end_date_visibility_restriction',
      { ...plain, end_date_visibility_restriction: '2026-03-01' },
    ],
    ['facts that are too long', 'decision_facts', { ...plain, decision_facts: 'x'.repeat(5_001) }],
    [
      'an own initiative with a notifier',
      'source_identity',
      { ...plain, source_type: 'SOURCE_VOLUNTARY', source_identity: 'somebody' },
    ],
    ['a product number too short', 'content_id', { ...plain, content_id: { 'EAN-13': '123' } }],
    ['a number of the platform with a blank', 'puid', { ...plain, puid: 'a b' }],
    ['a mailbox in the facts', 'decision_facts', { ...plain, decision_facts: 'Sent by jan@mail.example.' }],
    [
      'a telephone number in the explanation',
      'illegal_content_explanation',
      { ...plain, illegal_content_explanation: 'Call +32 470 12 34 56.' },
    ],
  ])('%s', (_what, field, statement) => {
    const { error } = statementSchema.safeParse(statement)
    expect(error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})
