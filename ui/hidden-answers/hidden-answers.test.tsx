import { expect, test } from 'vitest'
import { HiddenAnswers } from './hidden-answers.tsx'

test('answers travel on, each value of a list by itself, without those asked on this page', () => {
  const html = String(
    <HiddenAnswers answers={{ a: '1', b: ['2', '3'], c: undefined, d: '4' }} except={['d']} />,
  )
  expect([...html.matchAll(/name="(\w)" value="(\w)"/g)].map((found) => `${found[1]}${found[2]}`)).toEqual([
    'a1',
    'b2',
    'b3',
  ])
})
