import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { centre } from '@vigie/centre'
import { modulesOf } from '@vigie/platform/house'
import { expect, test } from 'vitest'
import { isOfTests } from '../imports.ts'

const root = join(import.meta.dirname, '..', '..')
const schemas = modulesOf(centre).map(({ schema }) => schema)

/** The names `schema.table` of other modules in a text of SQL, with comments and module imports left out. */
const foreignNames = (own: string, text: string): string[] => {
  const code = text
    .replace(/--.*$/gm, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/from '[^']*'/g, '')
  return schemas
    .filter((schema) => schema !== own)
    .flatMap((schema) =>
      [...code.matchAll(new RegExp(`(?<![\\w./@-])${schema}\\.[a-z_]+\\b(?!\\()`, 'g'))].map(
        ([name]) => name,
      ),
    )
}

const sqlOf = (module: string): string[] =>
  globSync(`{modules,platform}/${module}/{**/*-rows.ts,migrations/*.sql}`, { cwd: root })

test.each(schemas.filter((schema) => schema !== 'outbox'))(
  'the SQL of %s names only its own schema',
  (module) => {
    const files = sqlOf(module)
    expect(files.length).toBeGreaterThan(0)
    const foreign = files.flatMap((file) =>
      foreignNames(module, readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
    )
    expect(foreign).toEqual([])
  },
)

test('what ties a module to another names those two only', () => {
  const ties = modulesOf(centre).flatMap(({ schema, beside = {} }) =>
    Object.entries(beside).map(([other, folder]) => ({ schema, other, folder })),
  )
  expect(ties.length).toBeGreaterThan(1)
  const foreign = ties.flatMap(({ schema, other, folder }) =>
    globSync('*.sql', { cwd: folder })
      .flatMap((file) => foreignNames(schema, readFileSync(new URL(file, folder), 'utf8')))
      .filter((name) => !name.startsWith(`${other}.`)),
  )
  expect(foreign).toEqual([])
})

/** SQL in every form that a module may write it: as a template, as a built query, as a statement that is planned once. */
const SQL = /\bsql[`<.]|\bstatement[<(]|\bCompiledQuery\b|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/

test('SQL stands nowhere in a module but in its …-rows.ts files and migrations', () => {
  const loose = globSync('modules/**/*.{ts,tsx}', { cwd: root })
    .filter(
      (file) =>
        !/(-rows|\.generated)\.tsx?$/.test(file) && !isOfTests(file) && !file.includes('node_modules'),
    )
    .filter((file) => SQL.test(readFileSync(join(root, file), 'utf8')))
  expect(loose).toEqual([])
})

test('a planted look into another schema is found', () => {
  expect(foreignNames('intake', "select * from hotline.case where id = 'x'")).toEqual(['hotline.case'])
  expect(foreignNames('intake', ".selectFrom('people.person as p')")).toEqual(['people.person'])
  expect(foreignNames('intake', '-- as in hotline.case\nselect 1 from intake.report')).toEqual([])
})

test.each([
  "const insert = statement('report', 'insert into intake.report (id) values ($1)')",
  "const read = statement<{ id: string }>('read', 'select id from intake.report')",
  'await sql`select 1`.execute(db)',
  'sql<string>`now()`',
  "db.selectFrom('intake.report')",
])('planted SQL is found: %s', (text) => {
  expect(text).toMatch(SQL)
})
