import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBooks } from './books.ts'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { type Counter, guest, one, openServer, owner } from './testing-server.ts'
import { throwawayDatabase } from './throwaway.ts'
import { transaction } from './transaction.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let own: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  own = await openServer()
})
afterAll(() => own.close())

test('books may be made again, keep every login powerless, and keep strangers out', async () => {
  await Promise.all([own.books('books'), own.books('books')])
  const db = connect<Counter>(own.superUrl, { max: 1 })
  const { rows } =
    await sql`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty
    from pg_roles where rolname like 'books%' order by 1`.execute(db)
  await db.close()
  expect(rows).toEqual([
    { name: guest.name, mighty: false },
    { name: owner.name, mighty: false },
  ])
  await createBooks({
    superUrl: own.superUrl,
    database: 'other',
    owner: { name: 'other_owner', password: 'x' },
    roles: [],
  })
  await expect(one(own.server.url('other', guest.name, guest.password), 'select 1')).rejects.toThrow(
    /permission denied/,
  )
  const guestUrl = own.server.url('books', guest.name, guest.password)
  await expect(one(guestUrl, 'create table public.mine ()')).rejects.toThrow(/permission denied/)
  await expect(one(guestUrl, 'create schema mine')).rejects.toThrow(/permission denied/)
})

test('an administrator who is no superuser can make books, and keeps no membership of their owner', async () => {
  await one(own.superUrl, "create role administrator login createdb createrole password 'admin pass'")
  const admin = own.server.url('postgres', 'administrator', 'admin pass')
  const made = {
    superUrl: admin,
    database: 'managed',
    owner: { name: 'managed_owner', password: 'x' },
    roles: [],
  }
  await createBooks(made)
  await createBooks(made)
  expect(
    await one(own.superUrl, "select pg_has_role('administrator', 'managed_owner', 'set') as acts"),
  ).toEqual({
    acts: false,
  })
})

test('an existing role with rights over the server is refused', async () => {
  await one(own.superUrl, 'create role mighty_role login superuser')
  const roles = [{ name: 'mighty_role', password: 'x' }]
  await expect(createBooks({ superUrl: own.superUrl, database: 'books', owner, roles })).rejects.toThrow(
    /mighty_role exists/,
  )
})

test('migrations are applied once, in order, also by two migrators at the same time', async () => {
  await own.books('twice')
  const sources = [
    {
      module: 'a',
      folder: await own.writeFiles('a', {
        '0002-b.sql': 'insert into t values (2)',
        '0001-a.sql': 'create table t (n int primary key, w text default pg_sleep(0.2)::text)',
      }),
    },
    { module: 'b', folder: await own.writeFiles('b', { '0001-c.sql': 'insert into t values (3)' }) },
  ]
  await one(own.server.url('twice'), `grant create on schema public to ${owner.name}`)
  const run = () => migrate({ ownerUrl: own.ownerUrl, database: 'twice', sources })
  const both = await Promise.all([run(), run()])
  expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, 3])
  expect(both.flatMap(({ applied }) => applied)).toEqual(['a/0001-a.sql', 'a/0002-b.sql', 'b/0001-c.sql'])
  expect(await run()).toEqual({ applied: [] })

  await own.writeFiles('b', { '0001-c.sql': 'insert into t values (4)' })
  await expect(run()).rejects.toThrow(/b\/0001-c\.sql was changed after it was applied/)
  await own.writeFiles('b', {})
  await expect(run()).rejects.toThrow(/b\/0001-c\.sql, which this version of Vigie does not know/)
})

test('a failing migration leaves nothing of itself, and may not end its own transaction', async () => {
  await own.books('failing')
  const run = (folder: string) =>
    migrate({ ownerUrl: own.ownerUrl, database: 'failing', sources: [{ module: 'm', folder }] })
  const half = await own.writeFiles('half', { '0001-half.sql': 'create schema half; select 1 / 0;' })
  await expect(run(half)).rejects.toThrow('The migration m/0001-half.sql failed: division by zero')
  const committing = await own.writeFiles('committing', {
    '0001-c.sql': 'commit; begin; create schema early;',
  })
  await expect(run(committing)).rejects.toThrow(/ends its own transaction/)
  expect(
    await one(
      own.server.url('failing'),
      `select (select count(*) from vigie.migration) as recorded,
              (select count(*) from pg_namespace where nspname in ('half', 'early')) as schemas`,
    ),
  ).toEqual({ recorded: 0, schemas: 0 })
})

test('values come back as the types promise', async () => {
  const query = `select 'x'::bytea as bytes, timestamptz '2026-03-01 00:30+01' as moment, date '2026-03-01' as day,
    9007199254740991::int8 as large, count(*) as many, array[date '2026-03-01', null] as days, array[1::int8] as larges,
    current_setting('application_name') as name, '{}'::date[] as none from made.counter`
  expect(await one(own.server.url('books'), query)).toEqual({
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
  await expect(one(own.superUrl, 'select 9007199254740993::int8')).rejects.toThrow(/too large/)
})

test('a pool opened with a role acts as that role', async () => {
  const db = connect<Counter>(own.server.url('books'), { max: 1, role: guest.name })
  await expect(db.updateTable('made.counter').set({ value: 1 }).execute()).rejects.toThrow(
    /permission denied/,
  )
  expect(await db.selectFrom('made.counter').select('name').execute()).toHaveLength(2)
  await db.close()
})

test('serializable transactions that collide are done again until each counted once', async () => {
  const db = connect<Counter>(own.ownerUrl, { max: 4 })
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
  expect(await one(own.ownerUrl, "select value from made.counter where name = 'left'")).toEqual({ value: 8 })
  expect(attempts).toBeGreaterThan(8)
  await db.close()
})

test('a read-only transaction cannot write, and other errors are not tried again', async () => {
  const db = connect<Counter>(own.ownerUrl, { max: 1 })
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
  const copy = await throwawayDatabase({ superUrl: own.superUrl, template: 'books' })
  const guestUrl = own.server.url(copy.database, guest.name, guest.password)
  expect(await one(guestUrl, 'select count(*) as many from made.counter')).toEqual({ many: 2 })
  await expect(one(own.server.url(copy.database, 'other_owner', 'x'), 'select 1')).rejects.toThrow(
    /permission denied/,
  )
  const left = connect<Counter>(copy.url, { max: 1 })
  await sql`select 1`.execute(left)
  await copy.drop()
  await expect(one(copy.url, 'select 1')).rejects.toThrow(/does not exist/)
  await left.close()
})

test('a commit that no standby confirms is given up in time, and the next one finds a connection', async () => {
  const waitFor = async (names: string): Promise<void> => {
    await one(own.superUrl, `alter system set synchronous_standby_names = '${names}'`)
    await one(own.superUrl, 'select pg_reload_conf()')
  }
  const db = connect<Counter>(own.ownerUrl, { max: 1, patience: 400 })
  const add = (name: string) =>
    transaction(db, {}, (tx) => sql`insert into made.counter values (${name}, 1)`.execute(tx))
  const names = async () =>
    (await db.selectFrom('made.counter').select('name').execute()).map((row) => row.name)
  let tried = 0
  try {
    await waitFor('nobody')
    // The server takes a moment to wait for anybody.
    const tries = () => {
      tried++
      return add(`in doubt ${tried}`).then(String, String)
    }
    await expect.poll(tries).toContain('did not confirm in time')
    expect(await names()).not.toContain(`in doubt ${tried}`)
    const long = transaction(db, {}, () => new Promise((end) => setTimeout(end, 800)))
    await expect(names()).rejects.toThrow(/timeout/)
    await long
  } finally {
    await waitFor('')
  }
  await expect.poll(names).toContain(`in doubt ${tried}`)
  await sql`delete from made.counter where name like 'in doubt %'`.execute(db)
  await db.close()
})
