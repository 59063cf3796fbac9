import { readFileSync } from 'node:fs'
import { LANGUAGES } from '@vigie/kernel'
import { describe, expect, it } from 'vitest'
import { BODIES, bodiesFor, TOPICS } from './bodies.ts'

describe('the bodies of the wayfinder', () => {
  it.each(TOPICS)('knows someone to tell about %s', (topic) => {
    expect(bodiesFor(topic).length).toBeGreaterThan(0)
  })

  it('puts the emergency number first when someone is in danger now', () => {
    expect(bodiesFor('danger-now')[0]?.phone).toBe('112')
  })

  it.each(LANGUAGES)('has someone to talk to in %s for a young person', (language) => {
    const bullied = [...bodiesFor('bullying'), ...bodiesFor('danger-now')]
    expect(bullied.some((body) => body.serves.includes(language))).toBe(true)
  })

  it('sends an adult with intimate images to the Institute, never to the service for minors', () => {
    const ids = bodiesFor('intimate-images-adult').map((body) => body.id)
    expect(ids).toContain('igvm-iefh')
    expect(ids).not.toContain('take-it-down')
  })

  it.each(BODIES.map((body) => [body.id, body] as const))('%s is complete', (_id, body) => {
    for (const language of LANGUAGES) {
      expect(body.name[language].trim()).not.toBe('')
      expect(body.whatFor[language].trim()).toMatch(/[.?]$/)
    }
    expect(body.web).toMatch(/^https:\/\//)
    expect(body.source.address).toMatch(/^https:\/\//)
    expect(body.source.name.trim()).not.toBe('')
    expect(body.source.fromMemory).toBe(body.source.verified === null)
    expect(body.topics.length).toBeGreaterThan(0)
    expect(body.serves.length).toBeGreaterThan(0)
  })

  it('knows who helps with gambling, with one’s own feelings, and that a judge can order images away', () => {
    expect(bodiesFor('gambling').map(({ id }) => id)).toContain('gaming-commission')
    expect(bodiesFor('own-feelings').map(({ id }) => id)).toEqual(['stop-it-now', 'seos'])
    expect(bodiesFor('feeling-bad').map(({ id }) => id)).toContain('tejo')
    for (const topic of ['intimate-images-minor', 'intimate-images-adult'] as const) {
      expect(bodiesFor(topic).map(({ id }) => id)).toContain('court-of-first-instance')
    }
  })

  it('writes to 116 000 at the address of the decision, § 31.5', () => {
    expect(BODIES.find(({ id }) => id === 'child-focus-116000')?.mail).toBe('116000@childfocus.org')
  })

  it('uses every id once', () => {
    expect(new Set(BODIES.map((body) => body.id)).size).toBe(BODIES.length)
  })

  it('speaks to the reader as je, tu and du, as the rest of the public site does', () => {
    const formal = { nl: /\buw?\b/i, fr: /\b(?:vous|votre|vos)\b/i, de: /\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b/ }
    for (const { whatFor } of BODIES) {
      expect(whatFor.nl).not.toMatch(formal.nl)
      expect(whatFor.fr).not.toMatch(formal.fr)
      expect(whatFor.de).not.toMatch(formal.de)
    }
  })

  it.each(LANGUAGES)('labels exactly the topics in %s', (language) => {
    const file = new URL(`../../locales/${language}/directory.json`, import.meta.url)
    const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8')).topics
    expect(Object.keys(texts).sort()).toEqual([...TOPICS].sort())
  })
})
