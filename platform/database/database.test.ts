import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBooks } from './books.ts'
import { connect } from './connect.ts'
import { type Server, startServer } from './embedded.ts'
import { migrate } from './migrate.ts'
import { generateRows } from './rows.ts'
import { statement } from './statement.ts'
import { throwawayDatabase } from './throwaway.ts'
import { transaction } from './transaction.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

interface Counter {
  'made.counter': { name: string; value: number }
}

const owner = { name: 'books_owner', password: "owner's pass" }
const guest = { name: 'books_guest', password: 'guest pass' }
let folder = ''
let server: Server
let superUrl = ''

const books = (database: string) => createBooks({ superUrl, database, owner, roles: [guest] })
const ownerUrl = () => server.url('books', owner.name, owner.password)

const layFiles = async (name: string, files: Record<string, string>): Promise<string> => {
  const path = join(folder, name)
  await rm(path, { recursive: true, force: true })
  await mkdir(path)
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
  return path
}

const one = async (url: string, query: string): Promise<unknown> => {
  const db = connect<Counter>(url, { max: 1 })
  try {
    return (await sql.raw(query).execute(db)).rows[0]
  } finally {
    await db.close()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-database-'))
  server = await startServer({ folder: join(folder, 'postgres') })
  superUrl = server.url('postgres')
  await books('books')
  const made = await layFiles('made', {
    '0001-counter.sql': `create schema made; create table made.counter (name text primary key, value int not null);
      insert into made.counter values ('left', 0), ('right', 0); grant usage on schema made to books_guest;
      grant select on made.counter to books_guest;`,
  })
  await migrate({ ownerUrl: ownerUrl(), database: 'books', sources: [{ module: 'made', folder: made }] })
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('books may be made again, keep every login powerless, and keep strangers out', async () => {
  await Promise.all([books('books'), books('books')])
  const db = connect<Counter>(superUrl, { max: 1 })
  const { rows } =
    await sql`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty
    from pg_roles where rolname like 'books%' order by 1`.execute(db)
  await db.close()
  expect(rows).toEqual([
    { name: guest.name, mighty: false },
    { name: owner.name, mighty: false },
  ])
  await createBooks({ superUrl, database: 'other', owner: { name: 'other_owner', password: 'x' }, roles: [] })
  await expect(one(server.url('other', guest.name, guest.password), 'select 1')).rejects.toThrow(
    /permission denied/,
  )
  const guestUrl = server.url('books', guest.name, guest.password)
  await expect(one(guestUrl, 'create table public.mine ()')).rejects.toThrow(/permission denied/)
  await expect(one(guestUrl, 'create schema mine')).rejects.toThrow(/permission denied/)
})

test('an administrator who is no superuser can make books, and keeps no membership of their owner', async () => {
  await one(superUrl, "create role administrator login createdb createrole password 'admin pass'")
  const admin = server.url('postgres', 'administrator', 'admin pass')
  const made = {
    superUrl: admin,
    database: 'managed',
    owner: { name: 'managed_owner', password: 'x' },
    roles: [],
  }
  await createBooks(made)
  await createBooks(made)
  expect(await one(superUrl, "select pg_has_role('administrator', 'managed_owner', 'set') as acts")).toEqual({
    acts: false,
  })
})

test('an existing role with rights over the server is refused', async () => {
  await one(superUrl, 'create role mighty_role login superuser')
  const roles = [{ name: 'mighty_role', password: 'x' }]
  await expect(createBooks({ superUrl, database: 'books', owner, roles })).rejects.toThrow(
    /mighty_role exists/,
  )
})

test('migrations are applied once, in order, also by two migrators at the same time', async () => {
  await books('twice')
  const sources = [
    {
      module: 'a',
      folder: await layFiles('a', {
        '0002-b.sql': 'insert into t values (2)',
        '0001-a.sql': 'create table t (n int primary key, w text default pg_sleep(0.2)::text)',
      }),
    },
    { module: 'b', folder: await layFiles('b', { '0001-c.sql': 'insert into t values (3)' }) },
  ]
  await one(server.url('twice'), `grant create on schema public to ${owner.name}`)
  const run = () => migrate({ ownerUrl: ownerUrl(), database: 'twice', sources })
  const both = await Promise.all([run(), run()])
  expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, 3])
  expect(both.flatMap(({ applied }) => applied)).toEqual(['a/0001-a.sql', 'a/0002-b.sql', 'b/0001-c.sql'])
  expect(await run()).toEqual({ applied: [] })

  await layFiles('b', { '0001-c.sql': 'insert into t values (4)' })
  await expect(run()).rejects.toThrow(/b\/0001-c\.sql was changed after it was applied/)
  await layFiles('b', {})
  await expect(run()).rejects.toThrow(/b\/0001-c\.sql, which this version of Vigie does not know/)
})

test('a failing migration leaves nothing of itself, and may not end its own transaction', async () => {
  await books('failing')
  const run = (folder: string) =>
    migrate({ ownerUrl: ownerUrl(), database: 'failing', sources: [{ module: 'm', folder }] })
  const half = await layFiles('half', { '0001-half.sql': 'create schema half; select 1 / 0;' })
  await expect(run(half)).rejects.toThrow('The migration m/0001-half.sql failed: division by zero')
  const committing = await layFiles('committing', { '0001-c.sql': 'commit; begin; create schema early;' })
  await expect(run(committing)).rejects.toThrow(/ends its own transaction/)
  expect(
    await one(
      server.url('failing'),
      `select (select count(*) from vigie.migration) as recorded,
              (select count(*) from pg_namespace where nspname in ('half', 'early')) as schemas`,
    ),
  ).toEqual({ recorded: 0, schemas: 0 })
})

test('values come back as the types promise', async () => {
  const query = `select 'x'::bytea as bytes, timestamptz '2026-03-01 00:30+01' as moment, date '2026-03-01' as day,
    9007199254740991::int8 as large, count(*) as many, array[date '2026-03-01', null] as days, array[1::int8] as larges,
    current_setting('application_name') as name, '{}'::date[] as none from made.counter`
  expect(await one(server.url('books'), query)).toEqual({
    bytes: Buffer.from('x'),
    moment: new Date('2026-02-28T23:30:00Z'),
    day: '2026-03-01',
    large: 9007199254740991,
    many: 2,
    days: ['2026-03-01', null],
    larges: [1],
    name: 'vigie',
    none: [],
  })
  await expect(one(superUrl, 'select 9007199254740993::int8')).rejects.toThrow(/too large/)
})

test('a pool opened with a role acts as that role', async () => {
  const db = connect<Counter>(server.url('books'), { max: 1, role: guest.name })
  await expect(db.updateTable('made.counter').set({ value: 1 }).execute()).rejects.toThrow(
    /permission denied/,
  )
  expect(await db.selectFrom('made.counter').select('name').execute()).toHaveLength(2)
  await db.close()
})

test('serializable transactions that collide are done again until each counted once', async () => {
  const db = connect<Counter>(ownerUrl(), { max: 4 })
  let attempts = 0
  const addOne = () =>
    transaction(db, { isolation: 'serializable', retries: 20 }, async (tx) => {
      attempts++
      const counter = tx.selectFrom('made.counter').select('value').where('name', '=', 'left')
      const { value } = await counter.executeTakeFirstOrThrow()
      await tx
        .updateTable('made.counter')
        .set({ value: value + 1 })
        .where('name', '=', 'left')
        .execute()
    })
  await Promise.all(Array.from({ length: 8 }, addOne))
  expect(await one(ownerUrl(), "select value from made.counter where name = 'left'")).toEqual({ value: 8 })
  expect(attempts).toBeGreaterThan(8)
  await db.close()
})

test('a read-only transaction cannot write, and other errors are not tried again', async () => {
  const db = connect<Counter>(ownerUrl(), { max: 1 })
  let attempts = 0
  const write = transaction(db, { readOnly: true }, (tx) => {
    attempts++
    return tx.updateTable('made.counter').set({ value: 0 }).execute()
  })
  await expect(write).rejects.toThrow(/read-only transaction/)
  expect(attempts).toBe(1)
  await db.close()
})

test('a throwaway database is a copy with the rights of its template, and is gone afterwards', async () => {
  const copy = await throwawayDatabase({ superUrl, template: 'books' })
  const guestUrl = server.url(copy.database, guest.name, guest.password)
  expect(await one(guestUrl, 'select count(*) as many from made.counter')).toEqual({ many: 2 })
  await expect(one(server.url(copy.database, 'other_owner', 'x'), 'select 1')).rejects.toThrow(
    /permission denied/,
  )
  const left = connect<Counter>(copy.url, { max: 1 })
  await sql`select 1`.execute(left)
  await copy.drop()
  await expect(one(copy.url, 'select 1')).rejects.toThrow(/does not exist/)
  await left.close()
})

test('the row types of a schema are the same each time and compile', async () => {
  await one(
    superUrl,
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
  const text = await generateRows(superUrl, 'shapes')
  expect(await generateRows(superUrl, 'shapes')).toBe(text)
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
  const check = await mkdtemp(join(new URL('.', import.meta.url).pathname, 'rows-'))
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
        extends: '../../../tsconfig.json',
        compilerOptions: { types: ['node'] },
        include: ['use.ts'],
      }),
    )
    execFileSync(join(process.cwd(), 'node_modules/.bin/tsc'), ['-p', check], { stdio: 'pipe' })
  } finally {
    await rm(check, { recursive: true, force: true })
  }
})

const put = statement<never>('made.put', 'insert into made.counter (name, value) values ($1, $2)')
const named = statement<{ name: string; value: number }>(
  'made.named',
  'select name, value from made.counter where name = $1',
)

test('a statement that may wait is there for the next one, for the commit, and outside a transaction at once', async () => {
  const db = connect<Counter>(ownerUrl(), { max: 1 })
  await transaction(db, {}, async (tx) => {
    await put.write(tx, ['seen', 1])
    expect(await named.run(tx, ['seen'])).toEqual([{ name: 'seen', value: 1 }])
    await put.write(tx, ['kept', 2])
  })
  expect(await named.run(db, ['kept'])).toEqual([{ name: 'kept', value: 2 }])
  await put.write(db, ['alone', 3])
  await expect(put.write(db, ['alone', 3])).rejects.toThrow(/duplicate key/)
  expect(await named.run(db, ['alone'])).toEqual([{ name: 'alone', value: 3 }])
  await db.close()
})

test('a statement that waited and failed undoes the whole transaction, and its own failure is what one hears', async () => {
  const db = connect<Counter>(ownerUrl(), { max: 1 })
  const twice = async (tx: Parameters<Parameters<typeof transaction<Counter, void>>[2]>[0]) => {
    await tx.insertInto('made.counter').values({ name: 'undone', value: 1 }).execute()
    await put.write(tx, ['left', 1])
  }
  await expect(transaction(db, {}, twice)).rejects.toMatchObject({ code: '23505' })
  await expect(
    transaction(db, {}, async (tx) => {
      await twice(tx)
      await put.write(tx, ['behind', 1])
      await named.run(tx, ['left'])
    }),
  ).rejects.toMatchObject({ code: '23505' })
  expect(await named.run(db, ['undone'])).toEqual([])
  expect(await named.run(db, ['left'])).toMatchObject([{ name: 'left' }])
  await db.close()
})

test('what waited in a transaction that was given up is never written', async () => {
  const db = connect<Counter>(ownerUrl(), { max: 1 })
  const givingUp = transaction(db, {}, async (tx) => {
    await put.write(tx, ['given up', 1])
    throw new Error('changed my mind')
  })
  await expect(givingUp).rejects.toThrow('changed my mind')
  const goingOn = transaction(db, {}, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    await put.write(tx, ['given up', 2])
  })
  await expect(goingOn).rejects.toThrow(/aborted|rolled back/)
  expect(await transaction(db, {}, async () => 'nothing asked')).toBe('nothing asked')
  expect(await named.run(db, ['given up'])).toEqual([])
  await db.close()
})

test('a connection whose server process ended is not lent again', async () => {
  const db = connect<Counter>(superUrl, { max: 1 })
  const ending = transaction(db, {}, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
  await expect(ending).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await db.close()
})
