import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BOOKS, centre } from '@vigie/centre/house'
import { provider } from '@vigie/provider/house'
import { expect, test } from 'vitest'
import { leftOutOf, subjectsOf } from '../../tools/attacks/houses.ts'

const promises = new Map(
  readdirSync(join(import.meta.dirname, '..', '..', 'promises'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, subjectsOf(name)]),
)

const HOUSES = [centre, provider]

test('what every house has is attacked in every house', () => {
  const left = leftOutOf(provider, promises, HOUSES).map((line) => line.replace(/ .*/, ''))
  for (const name of ['bombs', 'headers', 'matrix', 'separation']) expect(left).not.toContain(name)
  // These are about cases and verdicts.
  expect(left).toEqual(expect.arrayContaining(['two-person', 'receipt']))
})

test('the centre has the subjects of every promise', () => {
  expect(promises.size).toBeGreaterThan(15)
  expect(leftOutOf(centre, promises, HOUSES)).toEqual([])
})

test('a house that lacks what a promise is about is left out, and it is said what it lacks', () => {
  expect(promises.get('retention')?.needs).toEqual(expect.arrayContaining(['hotline', 'intake', 'privacy']))
  const { hotline } = BOOKS
  const modules = hotline.modules.filter(({ name }) => !['hotline', 'notices', 'hashes'].includes(name))
  const smaller = { ...centre, books: { hotline: { ...hotline, modules } } }
  const left = leftOutOf(smaller, promises, HOUSES)
  expect(left.find((line) => line.startsWith('retention '))).toMatch(/^retention \(no .*hotline/)
  expect(left.length).toBeLessThan(promises.size)
})
