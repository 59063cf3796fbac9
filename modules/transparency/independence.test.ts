import { LANGUAGES } from '@vigie/kernel'
import { describe, expect, it } from 'vitest'
import { INDEPENDENCE_PROCEDURES } from './independence.ts'

const { sections } = INDEPENDENCE_PROCEDURES

describe('the procedures that keep us independent (Art. 22(3))', () => {
  it('cover the ties that the awarding authority looks at', () => {
    const ids: readonly string[] = sections.map((section) => section.id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'governance',
        'funding',
        'gifts',
        'contacts-with-platforms',
        'two-analysts',
        'changes',
      ]),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(LANGUAGES)('are written in full in %s, each section in its own words', (language) => {
    const texts = sections.map((section) => section.text[language])
    for (const section of sections) {
      expect(section.title[language].trim(), section.id).not.toBe('')
      expect(section.text[language], section.id).toMatch(/\.$/)
    }
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('name no person and no mailbox, and carry no figure of a year', () => {
    for (const section of sections)
      for (const language of LANGUAGES) expect(section.text[language], section.id).not.toMatch(/@|\d|€/)
  })

  it('carry a version and a first day, so that an old report keeps its own text', () => {
    expect(INDEPENDENCE_PROCEDURES.version).toBeGreaterThanOrEqual(1)
    expect(INDEPENDENCE_PROCEDURES.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
