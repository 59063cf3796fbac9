import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThrowawayCentre } from '@vigie/centre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { openHouse } from './access-house.ts'
import { DESK, type House } from './access-open.ts'

const root = join(import.meta.dirname, '..', '..')

let centre: ThrowawayCentre
let house: House
beforeAll(async () => {
  centre = await openTestCentre()
  house = await openHouse(centre)
})
afterAll(async () => {
  await house.close()
  await centre.close()
})

const WAYS = [
  '/',
  '/assets/',
  '/assets/../',
  '/assets/..%2f',
  '/assets/%2e%2e/%2e%2e/',
  '//',
  '/en/../',
  '/assets/..%5c',
]
const CONTROL = [
  '.git/HEAD',
  '.git/config',
  '.git/index',
  '.svn/entries',
  '.gitignore',
  '.npmrc',
  '.vigie/keys/lookup.json',
]

test('no app serves the source, its history or a file of the house, by whatever way it is asked', async () => {
  const source = globSync(
    [
      '*.{json,md,ts}',
      'apps/*/package.json',
      'platform/log/*.ts',
      'houses/centre/hotline-books/across/*.sql',
    ],
    {
      cwd: root,
    },
  )
  expect(source.length).toBeGreaterThan(20)
  const asked = [...CONTROL, ...source].flatMap((file) => WAYS.map((way) => way + file))
  const served: string[] = []
  for (const [name, app] of Object.entries(house.apps)) {
    for (const path of asked) {
      const answer = await app.request(new Request(DESK + path))
      if (answer.status === 200) served.push(`${name} ${path}`)
      else await answer.body?.cancel()
    }
  }
  expect(served).toEqual([])
})

test('the service that operators are shown cannot read the history of the source', () => {
  const install = readFileSync(join(root, 'docs', 'operating', 'install.md'), 'utf8')
  expect(install).toMatch(/^InaccessiblePaths=-\/opt\/vigie\/\.git$/m)
})
