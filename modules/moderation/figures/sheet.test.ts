import { HOUR } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATEGORIES, KEYWORDS_OF, NOT_SPECIFIED } from '../database/categories.ts'
import { type CountedItem, type CountedNotice, medianHours, SHEET_HEADER, writeSheet } from './sheet.ts'

/** Reads RFC 4180 by itself: quotes doubled inside quotes, lines ending in CRLF. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const signs = text.replace(/^\ufeff/, '')
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (signs[at + 1] === '"') cell += signs[++at]
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (sign === '\r' && signs[at + 1] === '\n') {
      rows.at(-1)?.push(cell)
      rows.push([])
      cell = ''
      at += 1
    } else cell += sign
  }
  rows.pop()
  return rows
}

const MINORS = 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS'
const GROOMING = 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS'
const period = { from: '2026-01-01', to: '2026-06-30' }
const item = (
  category: string,
  keyword: string | null,
  decision: CountedItem['decision'] = null,
): CountedItem => ({ category, keyword, decision })
const removed = (hours: number, ground: 'law' | 'terms' = 'law') => ({
  acted: true,
  ground,
  after: hours * HOUR,
})
/** Refused: no action, and so no time that it took. */
const kept = (hours: number) => ({ acted: false, ground: null, after: hours * HOUR })

const figuresOf = (notices: readonly CountedNotice[], code: string, nth = 0) => {
  const rows = readCsv(writeSheet('Example Square', period, notices)).filter((row) => row[3] === code)
  return rows[nth]?.slice(5, 15)
}

test('notices and items are counted apart, those of trusted flaggers beside all, medians in hours', () => {
  const notices: CountedNotice[] = [
    { trusted: true, items: [item(MINORS, GROOMING, removed(1)), item(MINORS, null, removed(4, 'terms'))] },
    { trusted: false, items: [item(MINORS, GROOMING, kept(10)), item('STATEMENT_CATEGORY_SELF_HARM', null)] },
    { trusted: false, items: [item(NOT_SPECIFIED, null, removed(2.5))] },
  ]
  expect(figuresOf(notices, 'TOTAL')).toEqual(['3', '1', '5', '2', '2.5', '2.5', '2', '1', '1', '1'])
  expect(figuresOf(notices, MINORS)).toEqual(['2', '1', '3', '2', '2.5', '2.5', '1', '1', '1', '1'])
  expect(figuresOf(notices, GROOMING)).toEqual(['2', '1', '2', '1', '1', '1', '1', '1', '0', '0'])
  expect(figuresOf(notices, NOT_SPECIFIED)).toEqual(['1', '0', '1', '0', '2.5', '', '1', '0', '0', '0'])
  // Nobody decided: no median, and none that reads as zero hours.
  expect(figuresOf(notices, 'STATEMENT_CATEGORY_SELF_HARM')).toEqual([
    ...['1', '0', '1', '0'],
    ...['', ''],
    ...['0', '0', '0', '0'],
  ])
})

test('the sheet has the columns of the template, and a row for all, each category and each keyword of it', () => {
  const rows = readCsv(writeSheet('A "square", with signs', period, []))
  expect(rows[0]).toEqual(SHEET_HEADER)
  expect(rows.every((row) => row.length === 25)).toBe(true)
  expect(rows[1]?.slice(0, 5)).toEqual([
    'Only for providers of hosting services, including online platforms',
    'A "square", with signs',
    '2026-01-01/2026-06-30',
    'TOTAL',
    '',
  ])
  const keywords = CATEGORIES.flatMap((category) => [category, ...KEYWORDS_OF[category], 'KEYWORD_OTHER'])
  expect(rows.slice(1).map((row) => row[3])).toEqual(['TOTAL', ...keywords, NOT_SPECIFIED])
})

test('whatever came in, categories add up to all items, and keywords to their category', () => {
  const anyItem = fc
    .record({
      category: fc.constantFrom(...CATEGORIES, NOT_SPECIFIED),
      at: fc.option(fc.nat(20), { nil: null }),
      decision: fc.option(
        fc.record({
          acted: fc.boolean(),
          ground: fc.constantFrom('law' as const, 'terms' as const, null),
          after: fc.nat(1_000 * HOUR),
        }),
        { nil: null },
      ),
    })
    .map(({ category, at, decision }): CountedItem => {
      const keywords: readonly string[] = category === NOT_SPECIFIED ? [] : KEYWORDS_OF[category]
      return { category, keyword: at === null ? null : (keywords[at % keywords.length] ?? null), decision }
    })
  const anyNotice = fc.record({
    trusted: fc.boolean(),
    items: fc.array(anyItem, { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(anyNotice, { maxLength: 20 }), (notices) => {
      const rows = readCsv(writeSheet('s', period, notices)).slice(1)
      const numbers = (row: string[] | undefined) => (row ?? []).slice(5, 15).map(Number)
      const total = numbers(rows[0])
      const categories = rows.filter((row) => row[3]?.startsWith('STATEMENT_')).map(numbers)
      // Items and actions add up; a notice about two things stands in two rows.
      for (const column of [2, 3, 6, 7, 8, 9]) {
        expect(categories.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total[column])
      }
      expect(total[0]).toBe(notices.length)
      expect(total[1]).toBe(notices.filter(({ trusted }) => trusted).length)
    }),
    { numRuns: 100 },
  )
})

test('a median of an even number lies between the two in the middle', () => {
  expect([medianHours([]), medianHours([HOUR]), medianHours([HOUR, 4 * HOUR])]).toEqual([null, 1, 2.5])
})
