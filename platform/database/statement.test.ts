import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from './connect.ts'
import { statement } from './statement.ts'
import { type Counter, openServer } from './testing-server.ts'
import { transaction } from './transaction.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let own: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  own = await openServer()
})
afterAll(() => own.close())

const put = statement<never>('made.put', 'insert into made.counter (name, value) values ($1, $2)')
const named = statement<{ name: string; value: number }>(
  'made.named',
  'select name, value from made.counter where name = $1',
)

test('a statement that may wait is there for the next one, for the commit, and outside a transaction at once', async () => {
  const db = connect<Counter>(own.ownerUrl, { max: 1 })
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
  const db = connect<Counter>(own.ownerUrl, { max: 1 })
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
  const db = connect<Counter>(own.ownerUrl, { max: 1 })
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
  const db = connect<Counter>(own.superUrl, { max: 1 })
  const ending = transaction(db, {}, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
  await expect(ending).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await db.close()
})

test('what is asked together in a transaction is sent together, answered in turn, and undone together', async () => {
  const db = connect<Counter>(own.ownerUrl, { max: 1 })
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  const holder = new pg.Client({ connectionString: own.ownerUrl })
  await holder.connect()
  await holder.query('select pg_advisory_lock(7)')
  const both = transaction(db, {}, (tx) =>
    Promise.all([
      sql<{ one: number }>`select 1 as one, pg_advisory_xact_lock(7)`.execute(tx),
      sql<{ two: number }>`select 2 as two`.execute(tx),
    ]),
  )
  await vi.waitFor(async () => {
    const { rows } = await holder.query('select from pg_locks where locktype = $1 and not granted', [
      'advisory',
    ])
    expect(rows).toHaveLength(1)
  }, 60_000)
  // The first still waits for its answer.
  expect(JSON.stringify(sent.mock.calls)).toContain('select 2 as two')
  await holder.query('select pg_advisory_unlock(7)')
  const [first, second] = await both
  expect([first.rows[0]?.one, second.rows[0]?.two]).toEqual([1, 2])
  sent.mockRestore()
  await holder.end()
  const failing = transaction(db, {}, (tx) =>
    Promise.all([
      put.run(tx, ['together', 1]),
      sql`select 1 / 0`.execute(tx),
      put.run(tx, ['together too', 1]),
    ]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  expect(await named.run(db, ['together'])).toEqual([])
  await db.close()
})
