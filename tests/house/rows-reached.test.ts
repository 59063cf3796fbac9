import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ThrowawayCentre } from '@vigie/centre'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { rowsReached } from '../../tools/boundaries/rows-reached.ts'

const root = join(import.meta.dirname, '..', '..')

/** What an app of the centre is composed in, and the books as its login holds them. */
const APPS = [
  {
    name: 'public site',
    file: 'houses/centre/site.ts',
    of: ({ public: holding }: ThrowawayCentre) => holding,
  },
  { name: 'desks', file: 'houses/centre/desk.ts', of: ({ desk }: ThrowawayCentre) => desk },
] as const

test.each(APPS)(
  'the $name of the centre: no rows are reached by imports but those its login may use',
  async ({ file, of }) => {
    const centre = await openTestCentre()
    const { all } = of(centre)
    const usable = await Promise.all(
      all.map((books) =>
        sql<{ schema: string }>`
        select nspname as schema from pg_namespace where has_schema_privilege(oid, 'usage')`.execute(books),
      ),
    )
    const schemas = usable.flatMap(({ rows }) => rows.map(({ schema }) => schema))
    const reached = await rowsReached(root, file)
    await centre.close()
    expect(reached.length).toBeGreaterThan(2)
    expect(reached.filter((name) => !schemas.includes(name))).toEqual([])
  },
)

const PLANTED: Record<string, string> = {
  'sites/reporting/page.ts': "export { sealed } from '../../modules/intake/index.ts'\n",
  'sites/reporting/other.ts':
    "import type { secret } from '../../modules/hotline/secret.ts'\nexport type S = typeof secret\n",
  'modules/intake/index.ts': "export const sealed = 2\nexport { secret } from '../hotline/secret.ts'\n",
  'modules/hotline/secret.ts': "export { row } from './case-rows.ts'\nexport const secret = 1\n",
  'modules/hotline/case-rows.ts': 'export const row = 1\n',
}

test('a planted way from a site to the rows of cases is found, however long, and one of types alone is none', async () => {
  const planted = await mkdtemp(join(tmpdir(), 'vigie-ways-'))
  try {
    for (const [file, text] of Object.entries(PLANTED)) {
      await mkdir(dirname(join(planted, file)), { recursive: true })
      await writeFile(join(planted, file), text)
    }
    expect(await rowsReached(planted, 'sites/reporting/page.ts')).toEqual(['hotline'])
    expect(await rowsReached(planted, 'sites/reporting/other.ts')).toEqual([])
  } finally {
    await rm(planted, { recursive: true, force: true })
  }
})
