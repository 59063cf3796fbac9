import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { mayOmitNotifier } from '@vigie/notices'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesFor, cite, findArticle, LEGAL_ARTICLES, NEW_CODE_FROM } from './articles.ts'

const numbers = (kind: (typeof DESIGNATED_KINDS)[number], day: string) =>
  articlesFor(kind, day).map((article) => article.number)

describe('the legal articles', () => {
  it('gives articles 417/43 and following for images of abuse from 1 June 2022', () => {
    expect(numbers('csam', '2022-06-01')).toEqual(['417/43', '417/44', '417/46', '417/47'])
    expect(numbers('csam', '2022-05-31')).toEqual([])
  })

  it('changes code on the first day of the new Criminal Code, without a gap or an overlap', () => {
    const before = articlesFor('grooming', '2026-08-31')
    const after = articlesFor('grooming', NEW_CODE_FROM)
    expect(before.map((article) => article.code)).toEqual(['criminal-code-1867'])
    expect(after.map((article) => article.code)).toEqual(['criminal-code-2024'])
    expect(after.map((article) => article.offence)).toEqual(before.map((article) => article.offence))
  })

  it('never mixes two codes, and knows an article for every kind on any day since June 2022', () => {
    const days = fc
      .date({ min: new Date('2022-06-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...DESIGNATED_KINDS), days, (kind, day) => {
        const articles = articlesFor(kind, day)
        expect(articles.length).toBeGreaterThan(0)
        expect(new Set(articles.map((article) => article.code)).size).toBe(1)
      }),
    )
  })

  it('lets the notifier stay unnamed for abuse of children, not for voyeurism alone', () => {
    const only = (id: string) => LEGAL_ARTICLES.filter((article) => article.offence === id)
    expect(mayOmitNotifier(only('making-or-spreading-images-of-abuse'))).toBe(true)
    expect(mayOmitNotifier(only('approaching-a-minor'))).toBe(true)
    expect(mayOmitNotifier(only('voyeurism'))).toBe(false)
    expect(mayOmitNotifier([...only('voyeurism'), ...only('images-of-abuse')])).toBe(false)
    expect(mayOmitNotifier([])).toBe(false)
  })

  it('cites an unconfirmed article by code and title only', () => {
    const old = findArticle('voyeurism@1867')
    const current = findArticle('voyeurism@2024')
    if (!old || !current) throw new Error('voyeurism is in both codes')
    expect(cite(old, 'fr')).toBe('Code pénal (1867), art. 417/8: Voyeurisme')
    expect(cite(current, 'de')).toBe('Strafgesetzbuch (2024), Buch II: Voyeurismus')
  })

  it('is complete: four languages, unique ids, an authority on https, honest about what was checked', () => {
    expect(new Set(LEGAL_ARTICLES.map((article) => article.id)).size).toBe(LEGAL_ARTICLES.length)
    for (const article of LEGAL_ARTICLES) {
      for (const language of LANGUAGES) {
        expect(article.title[language].trim(), article.id).not.toBe('')
        expect(article.explanation[language].trim(), article.id).not.toBe('')
      }
      expect(article.source.address, article.id).toMatch(/^https:\/\/www\.ejustice\.just\.fgov\.be\//)
      expect(article.source.fromMemory, article.id).toBe(article.source.verified === null)
    }
  })
})
