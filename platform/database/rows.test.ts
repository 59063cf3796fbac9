import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { generateRows } from './rows.ts'
import { one, openServer } from './testing-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let own: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  own = await openServer()
})
afterAll(() => own.close())

test('the row types of a schema are the same each time and compile', async () => {
  await one(
    own.superUrl,
    `create schema shapes;
     create type shapes.colour as enum ('red', 'blue');
     create domain shapes.code as text not null check (value <> '');
     create table shapes.thing (
       id bigint generated always as identity, code shapes.code, colour shapes.colour not null default 'red',
       colours shapes.colour[] not null, words text[], sealed bytea not null, day date, at timestamptz not null default now(),
       extra jsonb not null default '{}', other jsonb, total numeric not null, twice int generated always as (2) stored,
       "odd name" boolean not null);
     create view shapes.view as select id from shapes.thing`,
  )
  const text = await generateRows(own.superUrl, 'shapes')
  expect(await generateRows(own.superUrl, 'shapes')).toBe(text)
  expect(text).toBe(`// Written from the tables of the schema shapes; do not edit.
import type { JsonValue } from '@vigie/platform/database'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Rows = {
  'shapes.thing': {
    id: GeneratedAlways<number>
    code: string
    colour: Generated<string>
    colours: string
    words: string[] | null
    sealed: Buffer
    day: string | null
    at: Generated<Date>
    extra: ColumnType<JsonValue, string | undefined, string>
    other: ColumnType<JsonValue | null, string | null, string | null>
    total: string
    twice: GeneratedAlways<number | null>
    'odd name': boolean
  }
  'shapes.view': {
    id: number | null
  }
}
`)
  // Where the packages of the repository are found, and where no other test copies or reads the sources.
  const check = await mkdtemp(join(process.cwd(), 'node_modules', '.rows-'))
  try {
    await writeFile(
      join(check, 'use.ts'),
      `${text}
import { connect } from '@vigie/platform/database'
const db = connect<Rows>('postgres://nowhere.example/x')
db.insertInto('shapes.thing').values({ code: 'a', colours: '{}', sealed: Buffer.of(), total: '1', 'odd name': true })
// @ts-expect-error the column is computed
db.insertInto('shapes.thing').values({ id: 1, code: 'a', colours: '{}', sealed: Buffer.of(), total: '1', 'odd name': true })
`,
    )
    await writeFile(
      join(check, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.json',
        compilerOptions: { types: ['node'] },
        files: ['use.ts'],
        include: [],
      }),
    )
    execFileSync(join(process.cwd(), 'node_modules/.bin/tsc'), ['-p', check], { stdio: 'pipe' })
  } finally {
    await rm(check, { recursive: true, force: true })
  }
})
