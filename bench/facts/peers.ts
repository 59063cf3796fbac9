import { bySystem, type House } from '@vigie/platform/operation'
import { openLanes, type Subscriber } from '@vigie/platform/queue'
import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'

/** As many at once as the lane of the books has. */
const HANDS = 6
const PORTION = 500

/** Does all jobs, each of which writes one row, and says how many it does in a second. */
export type Peer = (jobs: number) => Promise<number>

const perSecond = (jobs: number, start: number): number => jobs / ((performance.now() - start) / 1000)
const portions = (jobs: number): number[][] =>
  Array.from({ length: Math.ceil(jobs / PORTION) }, (_, turn) =>
    Array.from({ length: Math.min(PORTION, jobs - turn * PORTION) }, (_, at) => turn * PORTION + at),
  )

/** Our own: the row is written in the transaction in which the delivery is taken. */
export const ours =
  (house: House): Peer =>
  async (jobs) => {
    const subscriber: Subscriber = {
      name: 'bench.writes-a-row',
      fact: 'bench.happened',
      take: async ({ db }, { thing }): Promise<undefined> => {
        await sql`insert into bench.taken (thing) values (${thing})`.execute(db)
      },
    }
    for (const portion of portions(jobs)) {
      await bySystem(house, async (desk) => {
        for (const thing of portion)
          await desk.announce({ name: subscriber.fact, body: { thing: `${thing}` } })
      })
    }
    const [lane] = openLanes(house, [subscriber], (_fact, _name, fault) => {
      throw fault
    })
    const start = performance.now()
    if ((await lane?.round()) !== jobs) throw new Error('not every fact was taken')
    return perSecond(jobs, start)
  }

/** Tells when so many rows were written. */
const counting = (jobs: number): { done: Promise<void>; one: () => void } => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = jobs
  return {
    done: promise,
    one: () => {
      left -= 1
      if (left === 0) resolve()
    },
  }
}

/** Graphile Worker, with a connection for each hand; its job is marked done after the row was written. */
export const graphileWorker =
  (connectionString: string): Peer =>
  async (jobs) => {
    const logger = new Logger(() => () => undefined)
    const utils = await makeWorkerUtils({ connectionString, logger })
    await utils.migrate()
    for (const portion of portions(jobs)) {
      await utils.addJobs(portion.map((thing) => ({ identifier: 'write', payload: { thing } })))
    }
    await utils.release()
    const { done, one } = counting(jobs)
    const pool = new pg.Pool({ connectionString, max: HANDS + 2 })
    // Graphile Worker asks for these.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    const start = performance.now()
    const runner = await run({
      pgPool: pool,
      concurrency: HANDS,
      pollInterval: 250,
      logger,
      noHandleSignals: true,
      taskList: {
        write: async (payload, { query }) => {
          await query('insert into bench.taken (thing) values ($1)', [JSON.stringify(payload)])
          one()
        },
      },
    })
    await done
    const rate = perSecond(jobs, start)
    await runner.stop()
    await pool.end()
    return rate
  }

/**
 * pg-boss, with as many workers as hands. Each fetches a hundred jobs at a time, and at once again while there are as many: one at
 * a time it would do twelve a second.
 */
export const pgBoss =
  (connectionString: string): Peer =>
  async (jobs) => {
    const boss = new PgBoss({ connectionString, max: HANDS + 2, schedule: false })
    boss.on('error', () => undefined)
    await boss.start()
    const queue = 'write'
    await boss.createQueue(queue)
    for (const portion of portions(jobs)) {
      await boss.insert(
        queue,
        portion.map((thing) => ({ data: { thing } })),
      )
    }
    const { done, one } = counting(jobs)
    const pool = new pg.Pool({ connectionString, max: HANDS })
    const start = performance.now()
    await boss.work<{ thing: number }>(
      queue,
      { batchSize: 100, localConcurrency: HANDS, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
      async (batch) => {
        for (const { data } of batch) {
          await pool.query('insert into bench.taken (thing) values ($1)', [`${data.thing}`])
          one()
        }
      },
    )
    await done
    const rate = perSecond(jobs, start)
    await boss.stop({ graceful: true })
    await pool.end()
    return rate
  }
