import { setTimeout as pause } from 'node:timers/promises'
import { openTestCentre } from '@vigie/centre/testing'
import { connect } from '@vigie/platform/database'
import { bySystem, type Fact, type NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverFacts, openLanes } from './deliver.ts'
import { subjectOf } from './give.ts'
import type { Subscriber } from './subscriber.ts'

const MINUTE = 60_000
let centre: Awaited<ReturnType<typeof openTestCentre>>

const asAdministrator = async <Result>(
  work: (db: ReturnType<typeof connect<NoTables>>) => Promise<Result>,
): Promise<Result> => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const db = connect<NoTables>(url.href, { max: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
beforeAll(async () => {
  centre = await openTestCentre()
  // In this copy of the books only: where subscribers write what they took. Nothing keeps one from writing twice.
  await asAdministrator(async (db) => {
    await sql`create schema trial`.execute(db)
    await sql`create table trial.taken (turn integer generated always as identity, subscriber text, thing text)`.execute(
      db,
    )
    await sql`grant usage on schema trial to vigie_centre_worker`.execute(db)
    await sql`grant select, insert on trial.taken to vigie_centre_worker`.execute(db)
  })
})
afterAll(() => centre.close())
beforeEach(() => asAdministrator((db) => sql`truncate outbox.fact, outbox.delivery, trial.taken`.execute(db)))

const announce = (bodies: readonly Fact['body'][]) =>
  bySystem(centre.worker.house, async (desk) => {
    for (const body of bodies) await desk.announce({ name: 'test.happened', body })
  })
const things = (count: number): Fact['body'][] =>
  Array.from({ length: count }, (_, at) => ({ thing: `thing-${at}` }))

/** Writes down what it takes, in the transaction in which it takes it. */
const writing = (name: string, take?: Subscriber['take']): Subscriber => ({
  name,
  fact: 'test.happened',
  take: async (desk, body) => {
    await sql`insert into trial.taken (subscriber, thing) values (${name}, ${body.thing})`.execute(desk.db)
    return take?.(desk, body)
  },
})
const taken = async (subscriber: string): Promise<string[]> => {
  const { rows } = await sql<{ thing: string }>`
    select thing from trial.taken where subscriber = ${subscriber} order by turn`.execute(
    centre.worker.house.books,
  )
  return rows.map(({ thing }) => thing)
}
const waiting = async (): Promise<unknown[]> => {
  const { rows } = await sql`
    select subscriber, failures, reason from outbox.delivery order by fact, subscriber`.execute(
    centre.worker.house.books,
  )
  return rows
}

const faulty = (_fact: number, _subscriber: string, fault: unknown) => {
  throw fault
}
const ignored = () => undefined
const roundOf = (subscribers: readonly Subscriber[], heard: typeof faulty | typeof ignored = faulty) => {
  const [lane] = openLanes(centre.worker.house, subscribers, heard)
  if (!lane) throw new Error('no subscriber, no lane')
  return lane.round
}

test('each subscriber takes each fact once, in order, and then nothing of it is left', async () => {
  await announce(things(3))
  const subscribers = [writing('one'), writing('other')]
  expect(await deliverFacts(centre.worker.house, subscribers, faulty)).toBe(6)
  expect(await taken('one')).toEqual(['thing-0', 'thing-1', 'thing-2'])
  expect(await taken('other')).toEqual(['thing-0', 'thing-1', 'thing-2'])
  expect(await waiting()).toEqual([])
  const { rows } = await sql`select from outbox.fact`.execute(centre.worker.house.books)
  expect(rows).toEqual([])
})

test('what is about one subject is taken in the order in which it was announced, however many hands there are', async () => {
  const steps = Array.from({ length: 10 }, (_, step) => step)
  const subjects = ['x', 'y', 'z']
  await announce(steps.flatMap((step) => subjects.map((about) => ({ about, thing: `${about}${step}` }))))
  const slowAndQuick = writing('slow-and-quick', async () => {
    await pause(Math.random() * 10)
    return undefined
  })
  expect(await roundOf([slowAndQuick])()).toBe(30)
  const all = await taken('slow-and-quick')
  for (const about of subjects) {
    expect(all.filter((thing) => thing.startsWith(about))).toEqual(steps.map((step) => `${about}${step}`))
  }
})

test('a fact whose transaction ends late is delivered, though newer ones went before it', async () => {
  const round = roundOf([writing('patient')])
  await round()
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = bySystem(centre.worker.house, async (desk) => {
    await desk.announce({ name: 'test.happened', body: { thing: 'late' } })
    await sql`select 1`.execute(desk.db)
    begun.resolve()
    await end.promise
  })
  await begun.promise
  await announce([{ thing: 'early' }])
  await round()
  await round()
  expect(await taken('patient')).toEqual(['early'])
  end.resolve()
  await late
  await round()
  expect(await taken('patient')).toEqual(['early', 'late'])
})

test('what fails is tried again after one minute, two and four, and keeps nothing else waiting', async () => {
  await announce([{ thing: 'bad' }, { thing: 'good' }])
  const refuses = writing('refuses', async (_desk, { thing }) => {
    if (thing === 'bad') throw new RangeError('a message that could quote what was sealed')
    return undefined
  })
  const round = roundOf([refuses], ignored)
  await round()
  expect(await taken('refuses')).toEqual(['good'])
  for (const failures of [1, 2, 3]) {
    const wait = MINUTE * 2 ** (failures - 1)
    expect(await waiting()).toEqual([{ subscriber: 'refuses', failures, reason: 'RangeError' }])
    centre.clock.moveBy(wait - 1)
    await round()
    expect(await waiting()).toMatchObject([{ failures }])
    centre.clock.moveBy(1)
    await round()
    expect(await waiting()).toMatchObject([{ failures: failures + 1 }])
  }
  expect(await taken('refuses')).toEqual(['good'])
})

test('who asks to come again keeps what was written, and comes again then', async () => {
  await announce([{ thing: 'it' }])
  let patience = 2
  const again = writing('again', async ({ now }) => {
    patience -= 1
    return patience < 0 ? undefined : { again: new Date(now.getTime() + 10_000), reason: 'not yet' }
  })
  const round = roundOf([again])
  await round()
  await round()
  expect(await waiting()).toEqual([{ subscriber: 'again', failures: 1, reason: 'not yet' }])
  expect(await taken('again')).toEqual(['it'])
  for (const times of [2, 3]) {
    centre.clock.moveBy(10_000)
    await round()
    expect(await taken('again')).toHaveLength(times)
  }
  expect(await waiting()).toEqual([])
})

test('three workers whose sessions are ended under them make each delivery once', async () => {
  const all = things(200)
  await announce(all)
  const subscribers = ['one', 'other'].map((name) =>
    writing(name, async () => {
      await pause(2)
      return undefined
    }),
  )
  const done = new AbortController()
  let ended = 0
  const ending = asAdministrator(async (db) => {
    while (!done.signal.aborted) {
      await pause(25)
      const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'vigie_centre_worker' and datname = current_database() order by random() limit 1`.execute(
        db,
      )
      ended += rows.length
    }
  })
  await Promise.all(
    [1, 2, 3].map(async () => {
      const round = roundOf(subscribers, ignored)
      for (let turn = 0; turn < 60; turn++) {
        await round().catch(ignored)
        // Whatever failed is due again at once.
        centre.clock.moveBy(7 * 60 * MINUTE)
      }
    }),
  )
  done.abort()
  await ending
  const round = roundOf(subscribers, ignored)
  // Connections that were cut are found out one by one.
  await expect.poll(() => round().then(waiting, () => null)).toEqual([])
  expect(ended).toBeGreaterThan(3)
  const wanted = all.map(({ thing }) => String(thing)).sort()
  for (const { name } of subscribers) expect((await taken(name)).sort()).toEqual(wanted)
})

test('a fact is about what its body names by an id, also where the books keep a shorter word before it', () => {
  const report = '018f0000-0000-7000-8000-000000000001'
  const delivery = (body: Record<string, string>) =>
    subjectOf({ fact: 7, subscriber: 'trial', body, failures: 0 })
  expect(delivery({ kind: 'csam', report })).toBe(`report:${report}`)
  expect(delivery({ day: '2026-01-01' })).toBe('day:2026-01-01')
  expect(delivery({})).toBe('fact:7')
})
