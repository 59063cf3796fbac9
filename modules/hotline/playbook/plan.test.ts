import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { describe, expect, it } from 'vitest'
import { ICCAM_REASONS, neededIn, openQuestions, PICTURE_QUESTIONS, planName, QUESTIONS } from './plan.ts'
import { STARTING_PLANS, startingPlan } from './starting-plans.ts'

const asked = (kind: (typeof DESIGNATED_KINDS)[number]) =>
  startingPlan(kind).steps.map((step) => step.question)

describe('the step plan', () => {
  it('asks every question about a picture of abuse, and the kind first', () => {
    expect(asked('csam')).toEqual(Object.keys(QUESTIONS).filter((question) => question !== 'otherAdult'))
  })

  it.each([
    ['grooming', ['ageBand', 'otherAdult']],
    ['sextortion', ['ageBand']],
  ] as const)('asks for %s what the area depends on, and nothing else about what happened', (kind, facts) => {
    expect(asked(kind)).toEqual(['kind', ...facts, 'classification', 'legalArticle', 'reason', 'confidence'])
  })

  it('asks the age of every kind: the area of the trusted flagger depends on it', () => {
    for (const kind of DESIGNATED_KINDS) expect(asked(kind), kind).toContain('ageBand')
  })

  it('takes “not known” for an answer to every question about a picture', () => {
    for (const question of [...PICTURE_QUESTIONS, 'otherAdult'] as const) {
      expect(
        QUESTIONS[question].filter((answer) => answer === 'unknown' || answer === 'not-determined'),
        question,
      ).toHaveLength(1)
    }
  })

  it('begins with what no plan holds without', () => {
    for (const kind of DESIGNATED_KINDS) {
      expect(STARTING_PLANS[kind].asks, kind).toEqual(expect.arrayContaining([...neededIn(kind)]))
    }
  })

  it('keeps the same order of questions for every kind', () => {
    const order = Object.keys(QUESTIONS)
    for (const kind of DESIGNATED_KINDS) {
      const places = asked(kind).map((question) => order.indexOf(question))
      expect(places, kind).toEqual([...places].sort((a, b) => a - b))
    }
  })

  it('names its version, so that an old assessment can be read with the plan of its day', () => {
    expect(planName(startingPlan('ncii'))).toBe('ncii/version-1')
  })

  it('wants a legal article for what is illegal, and a reason for what is not', () => {
    const plan = startingPlan('grooming')
    const answers = { kind: 'grooming', ageBand: 'minor', otherAdult: 'yes', confidence: 'sure' }
    expect(openQuestions(plan, { ...answers, classification: 'illegal' })).toEqual(['legalArticle'])
    expect(openQuestions(plan, { ...answers, classification: 'not-illegal' })).toEqual(['reason'])
    expect(openQuestions(plan, { ...answers, classification: 'cannot-tell' })).toEqual(['reason'])
    expect(
      openQuestions(plan, {
        ...answers,
        classification: 'illegal',
        legalArticle: 'approaching-a-minor@2024',
      }),
    ).toEqual([])
  })

  it('does not take an answer that is not on the list', () => {
    expect(openQuestions(startingPlan('grooming'), { classification: 'maybe' })).toContain('classification')
    expect(openQuestions(startingPlan('csam'), { ageBand: 'teenager' })).toContain('ageBand')
  })

  it('carries all twenty-one reasons of the partner exchange, each number once', () => {
    expect(Object.values(ICCAM_REASONS).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    )
  })
})
