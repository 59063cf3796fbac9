import { expect, test } from 'vitest'
import { tooLong } from '../../tools/lengths/too-long.ts'

const lines = (count: number) => () => 'a line\n'.repeat(count)

test('a source of more than 250 lines is named, and one of 250 is not', () => {
  expect(tooLong(['modules/a/long.ts'], lines(251))).toEqual([
    'modules/a/long.ts: 251 lines, not more than 250',
  ])
  expect(tooLong(['modules/a/short.ts', 'modules/a/0001-a.sql', 'ui/a.css'], lines(250))).toEqual([])
})

test('what nobody reads from end to end may be longer: texts, data, what is written by a tool', () => {
  const data = [
    'locales/nl/hotline.json',
    'package-lock.json',
    'modules/a/rows.generated.ts',
    'docs/a.md',
    'a.csv',
  ]
  expect(tooLong(data, lines(5000))).toEqual([])
})
