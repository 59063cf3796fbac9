import { expect, test } from 'vitest'
import { itemForPartners } from './for-partners.ts'

const FOUND = {
  outcome: 'illegal',
  kind: 'csam',
  nature: 'real',
  ageBand: 'pre-pubescent',
  act: 'lascivious-exhibition',
  sex: 'female',
  selfGenerated: 'no',
  childModelling: 'no',
} as const
const SITE = { siteType: null, commerciality: null, payment: [], access: null }
const assessed = (more: Partial<Parameters<typeof itemForPartners>[0]>) =>
  itemForPartners({ ...FOUND, ...more }, SITE, null).assessment

test('self-made, child modelling and virtual are three flags, and none stands in for another', () => {
  const [user, model, virtual] = [
    'userGeneratedContentCategorization',
    'childModelingCategorization',
    'virtualContentCategorization',
  ]
  const flags = (one: object) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => /(Generated|Modeling|virtual)/.test(name)))
  expect(flags(assessed({}))).toEqual({ [user]: 0, [model]: 0, [virtual]: 0 })
  for (const selfGenerated of ['voluntary', 'coerced', 'yes'] as const)
    expect(flags(assessed({ selfGenerated }))).toEqual({ [user]: 1, [model]: 0, [virtual]: 0 })
  expect(flags(assessed({ childModelling: 'yes' }))).toEqual({ [user]: 0, [model]: 1, [virtual]: 0 })
  for (const nature of ['drawn', 'ai-generated'] as const)
    expect(flags(assessed({ nature }))).toEqual({ [user]: 0, [model]: 0, [virtual]: 1 })
  expect(flags(assessed({ selfGenerated: 'unknown', childModelling: null, nature: 'unknown' }))).toEqual({})
})

test('baseline or national follows from what was found', () => {
  expect(assessed({})).toMatchObject({ classification: 1, ageCategorization: 3, genderCategorization: 2 })
  expect(assessed({ nature: 'drawn' })).toMatchObject({ classification: 2 })
  expect(assessed({ outcome: 'not-illegal' })).toMatchObject({ classification: 4 })
})

test('the page from which one has to come goes with it', () => {
  expect(itemForPartners(FOUND, SITE, 'https://pond.example/way')).toMatchObject({
    sourceUrlReferrer: 'https://pond.example/way',
  })
  expect(itemForPartners(FOUND, SITE, null)).not.toHaveProperty('sourceUrlReferrer')
})
