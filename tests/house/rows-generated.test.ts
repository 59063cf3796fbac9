import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { centre } from '@vigie/centre'
import { generateRows } from '@vigie/platform/database'
import { databaseAt } from '@vigie/platform/house'
import { expect, test } from 'vitest'
import { templatePlace } from '../../houses/centre/testing.ts'

const root = join(import.meta.dirname, '..', '..')

const written = Object.entries(centre.books).flatMap(([books, { modules }]) =>
  modules
    .map(({ schema }) => ({ books, schema, file: join(root, 'modules', schema, 'rows.generated.ts') }))
    .filter(({ file }) => existsSync(file)),
)

test.each(written)('the rows of $schema are what its tables are', async ({ books, schema, file }) => {
  const place = templatePlace()
  const url = new URL(place.superUrl)
  url.pathname = `/${databaseAt(place, books)}`
  expect(readFileSync(file, 'utf8')).toBe(await generateRows(url.href, schema))
})
