import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { mayOmitNotifier } from '@vigie/notices'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesFor, cite, findArticle, offenceOf, printedNumber } from './articles.ts'
import { NEW_CODE_FROM, STARTING_SHEET } from './starting-sheet.ts'

const belgian = (kind: (typeof DESIGNATED_KINDS)[number], day: string) =>
  articlesFor(STARTING_SHEET, kind, day).filter(({ country }) => country === 'BE')
const codesOf = (kind: (typeof DESIGNATED_KINDS)[number], day: string) =>
  new Set(belgian(kind, day).map(({ id }) => id.split('@')[1]))

describe('the starting sheet', () => {
  it('gives articles 417/43 and following for images of abuse from 1 June 2022', () => {
    const numbers = (day: string) => belgian('csam', day).flatMap(({ number }) => number ?? [])
    expect(numbers('2022-06-01')).toEqual(['417/43', '417/44', '417/46', '417/47'])
    expect(numbers('2022-05-31')).toEqual([])
  })

  it('changes code on 8 April 2026, without a gap or an overlap', () => {
    const before = belgian('grooming', '2026-04-07')
    const after = belgian('grooming', NEW_CODE_FROM)
    expect(NEW_CODE_FROM).toBe('2026-04-08')
    expect(codesOf('grooming', '2026-04-07')).toEqual(new Set(['1867']))
    expect(codesOf('grooming', NEW_CODE_FROM)).toEqual(new Set(['2024']))
    expect(after.map(({ id }) => offenceOf(id))).toEqual(before.map(({ id }) => offenceOf(id)))
  })

  it('never mixes two codes, and knows a ground for a notice for every kind on any day since June 2022', () => {
    const days = fc
      .date({ min: new Date('2022-06-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...DESIGNATED_KINDS), days, (kind, day) => {
        expect(belgian(kind, day).some(({ serves }) => serves === 'notice')).toBe(true)
        expect(codesOf(kind, day).size).toBe(1)
      }),
    )
  })

  it('lets the notifier stay unnamed for abuse of children, not for voyeurism alone', () => {
    const only = (offence: string) => STARTING_SHEET.filter(({ id }) => offenceOf(id) === offence)
    expect(mayOmitNotifier(only('making-or-spreading-images-of-abuse'))).toBe(true)
    expect(mayOmitNotifier(only('approaching-a-minor'))).toBe(true)
    expect(mayOmitNotifier(only('luring-a-minor-online'))).toBe(false)
    expect(mayOmitNotifier(only('voyeurism'))).toBe(false)
    expect(mayOmitNotifier([...only('voyeurism'), ...only('images-of-abuse')])).toBe(false)
    expect(mayOmitNotifier([])).toBe(false)
  })

  it('cites the law by its date and the offence by its heading, with a number only where somebody read it', () => {
    const named = (id: string) => {
      const article = findArticle(STARTING_SHEET, id)
      if (!article) throw new Error(`${id} is not in the sheet`)
      return article
    }
    expect(cite(named('voyeurism@1867'), 'fr')).toBe(
      'Code pénal (loi du 8 juin 1867), art. 417/8: Voyeurisme',
    )
    expect(cite(named('voyeurism@2024'), 'de')).toBe(
      'Strafgesetzbuch (Gesetz vom 29. Februar 2024), Buch II: Voyeurismus',
    )
    // Somebody wrote a number down from memory: it stands in the sheet, and in no letter.
    const remembered = named('making-or-spreading-images-of-abuse@1867')
    expect([remembered.number, printedNumber(remembered)]).toEqual(['417/44', null])
    expect(cite(remembered, 'nl')).not.toContain('417')
  })

  it('keeps what concerns having and looking for the police', () => {
    const forPolice = STARTING_SHEET.filter(({ serves }) => serves === 'police').map(({ id }) =>
      offenceOf(id),
    )
    expect(new Set(forPolice)).toEqual(new Set(['having-images-of-abuse', 'access-to-images-of-abuse']))
  })

  it('is complete: four languages, unique ids, an authority on https, honest about what was checked', () => {
    expect(new Set(STARTING_SHEET.map(({ id }) => id)).size).toBe(STARTING_SHEET.length)
    for (const article of STARTING_SHEET) {
      for (const language of LANGUAGES) {
        expect(article.title[language].trim(), article.id).not.toBe('')
        expect(article.explanation[language].trim(), article.id).not.toBe('')
        expect(article.instrument[language], article.id).toMatch(/\d{4}/)
      }
      expect(article.sourceAt, article.id).toMatch(/^https:\/\/(www\.ejustice\.just\.fgov|data\.europa)\./)
      const isChecked = article.numberAt !== null || article.datesAt !== null
      expect(article.checkedOn !== null, article.id).toBe(isChecked)
      if (article.id.endsWith('@2024')) expect(article.numberAt, article.id).toBeNull()
    }
  })
})
