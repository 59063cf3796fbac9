import { expect, test } from 'vitest'
import { allowsUnnamed, databaseWords, harmOf, MATTERS, matterOf, worstOf } from './matter.ts'

test('what the form says is understood again from the words of the Transparency Database', () => {
  for (const matter of MATTERS.filter((one) => one !== 'other')) {
    const { category, keyword } = databaseWords(matter)
    expect(matterOf(category, keyword)).toBe(matter)
  }
})

test.each([
  ['STATEMENT_CATEGORY_PROTECTION_OF_MINORS', 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE', 'child-abuse'],
  ['STATEMENT_CATEGORY_PROTECTION_OF_MINORS', 'KEYWORD_UNSAFE_CHALLENGES', 'minors'],
  [
    'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
    'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN',
    'intimate-images',
  ],
  ['STATEMENT_CATEGORY_VIOLENCE', 'KEYWORD_COORDINATED_HARM', 'violence'],
  ['STATEMENT_CATEGORY_ANIMAL_WELFARE', 'KEYWORD_ANIMAL_HARM', 'other'],
])('%s with %s is %s', (category, keyword, matter) => {
  expect(matterOf(category, keyword)).toBe(matter)
})

test('a list goes by its worst, and only abuse and approach of a child may be notified without a name', () => {
  expect(worstOf(['fraud', 'grooming', 'threats'])).toBe('grooming')
  expect(MATTERS.filter(allowsUnnamed)).toEqual(['child-abuse', 'grooming'])
  expect(MATTERS.map(harmOf)).toEqual(MATTERS.map(harmOf).toSorted((a, b) => b - a))
})
