import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modulesOf } from '@vigie/platform/house'
import { expect, test } from 'vitest'
import { BOOKS, centre } from './house.ts'
import { hashOfBooks } from './testing-template.ts'

const root = join(import.meta.dirname, '..', '..')
const textOf = (file: string): string => readFileSync(file, 'utf8')
const whenChanged = (file: string) =>
  hashOfBooks(centre, (one) => `${textOf(one)}${one === file ? '\n' : ''}`)

test('books made earlier are used again as long as nothing that makes them changed', async () => {
  expect(await hashOfBooks(centre)).toBe(await hashOfBooks(centre))
})

test('whichever migration of whichever books changes, others are made', async () => {
  const read = new Set<string>()
  const before = await hashOfBooks(centre, (file) => {
    read.add(file)
    return textOf(file)
  })
  const migrations = [...read].filter((file) => file.endsWith('.sql'))
  const own = modulesOf(centre).map(({ name }) => name)
  const places = `{platform,modules/{${own.join(',')}},houses/centre}/**/{migrations,across,with-*}/*.sql`
  const known = globSync(places, { cwd: root }).map((file) => join(root, file))
  expect(known.length).toBeGreaterThan(20)
  expect(known.filter((file) => !migrations.includes(file))).toEqual([])
  for (const file of migrations) expect(await whenChanged(file), file).not.toBe(before)
})

type Module = (typeof BOOKS.hotline.modules)[number]
test.each<[string, (module: Module) => Module]>([
  ['a right', ({ rights: _, ...module }) => module],
  ['a sealed column, whose trigger refuses retired keys', (module) => ({ ...module, sealed: [] })],
  ['a row that must stand', (module) => ({ ...module, standingRows: () => [] })],
])('when a declaration changes what goes into the books, others are made: %s', async (_, change) => {
  const hotline = { ...BOOKS.hotline, modules: BOOKS.hotline.modules.map(change) }
  expect(await hashOfBooks({ ...centre, books: { ...BOOKS, hotline } })).not.toBe(await hashOfBooks(centre))
})

test.each(['platform/database/books.ts', 'platform/house/create-house.ts', 'platform/vault/index.ts'])(
  'when the code that makes databases, logins and keys changes, others are made: %s',
  async (file) => {
    expect(await whenChanged(join(root, file))).not.toBe(await hashOfBooks(centre))
  },
)
