import { setTimeout as pause } from 'node:timers/promises'
import { centre as declared } from '@vigie/centre'
import { modulesFor, openHouse, subscribersOf, workOf } from '@vigie/platform/house'
import { createLog } from '@vigie/platform/log'
import { missingPost } from '@vigie/platform/post'
import { startWorker } from '@vigie/worker'
import pg from 'pg'
import { connectAsOwner, openBooks, urlOf } from '../desk/books.ts'
import { conclude, median, rounded } from '../verdict.ts'
import { shareOfCore } from './cpu.ts'
import { graphileWorker, ours, type Peer, pgBoss } from './peers.ts'
import { measureLooks, settle, sweep } from './settled.ts'
import { measureTriage } from './triage.ts'

/*
 * Does the queue of facts cost anything for what is settled, and how fast is it when something waits? A register is seeded, as
 * many facts come and go as in years, with nothing swept up behind them and a long backup holding on to it all. Then looks are
 * timed, the idle worker's CPU is measured, reports become cases, and the same number of small jobs is done by our queue,
 * Graphile Worker and pg-boss by turns. BENCH_QUICK=1 measures the same on small books.
 */
const quick = process.env.BENCH_QUICK === '1'
const SETTLED = Number(process.env.BENCH_SETTLED ?? (quick ? 100_000 : 10_000_000))
const CASES = Number(process.env.BENCH_CASES ?? (quick ? 1_000 : 300_000))
const REPORTS = Number(process.env.BENCH_REPORTS ?? (quick ? 300 : 2_000))
const JOBS = Number(process.env.BENCH_JOBS ?? (quick ? 1_000 : 10_000))
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const IDLE = quick ? 5_000 : 20_000

const say = (figures: Readonly<Record<string, number>>): void => {
  const short = Object.entries(figures).map(([name, value]) => `${name} ${rounded(value)}`)
  process.stdout.write(`${short.join(', ')}\n`)
}

const books = await openBooks()
try {
  // What is written here does not stay in a register that is kept.
  const seeded = await books.centreOf(CASES)
  const centre = await books.copyOf(seeded)
  await seeded.close()
  const worker = await openHouse(centre.place, 'worker', 16)
  const url = urlOf(centre.place)
  const client = await connectAsOwner(centre.place)
  await client.query('create schema bench')
  await client.query('create table bench.taken (thing text)')
  await client.query('grant usage on schema bench to vigie_centre_worker')
  await client.query('grant insert on bench.taken to vigie_centre_worker')
  const subscribers = subscribersOf(worker, missingPost)
  const figures: Record<string, number> = {}
  const note = (found: Readonly<Record<string, number>>): void => {
    say(found)
    for (const [name, value] of Object.entries(found)) figures[name] = rounded(value)
  }

  const backup = new pg.Client({ connectionString: url })
  await backup.connect()
  await backup.query('begin isolation level repeatable read')
  await backup.query('select count(*) from outbox.fact')
  await settle(client, SETTLED, 'intake.report-received', 'hotline.finds-the-case-of-a-report')
  process.stdout.write(`${SETTLED} facts settled\n`)
  const unswept = await measureLooks(worker.house, subscribers)
  note({ firstLookUnswept: unswept.first, lookUnsweptP50: unswept.p50, lookUnsweptP99: unswept.p99 })
  // The clocks and the log of the audit are no part of the queue: desk measures what they cost.
  const queueAlone = modulesFor(declared, 'worker').map(({ timers: _clocks, ...module }) => module)
  const work = startWorker({
    work: workOf(worker, missingPost),
    modules: queueAlone,
    log: createLog('silent'),
  })
  await pause(IDLE)
  const withWorker = await shareOfCore(client, IDLE)
  await work.stop()
  const withoutWorker = await shareOfCore(client, IDLE)
  // What the server does by itself, such as writing back what was just settled, is no polling.
  note({
    idlePercentOfCore: withWorker - withoutWorker,
    serverAlonePercentOfCore: withoutWorker,
  })
  await backup.end()
  const released = await measureLooks(worker.house, subscribers)
  note({ lookReleasedP50: released.p50, lookReleasedP99: released.p99 })
  await sweep(client)
  const swept = await measureLooks(worker.house, subscribers)
  note({ lookSweptP50: swept.p50, lookSweptP99: swept.p99 })

  note({
    reportsToCasesPerSecond: await measureTriage(
      client,
      centre.public.house,
      worker.house,
      subscribers,
      REPORTS,
    ),
  })

  const peers: Readonly<Record<string, Peer>> = {
    factsPerSecond: ours(worker.house),
    graphileWorkerPerSecond: graphileWorker(url),
    pgBossPerSecond: pgBoss(url),
  }
  const rounds: Record<string, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const found: Record<string, number> = {}
    for (const [name, peer] of Object.entries(peers)) found[name] = await peer(JOBS)
    say(found)
    rounds.push(found)
  }
  Object.assign(figures, median(rounds))

  await client.end()
  await worker.close()
  await centre.close()
  conclude('facts', figures, {
    lookUnsweptP50: { atMost: 2 },
    lookSweptP50: { atMost: 2 },
    idlePercentOfCore: { atMost: 2 },
    factsPerSecond: { atLeast: 500 },
    reportsToCasesPerSecond: { atLeast: 100 },
  })
} finally {
  await books.close()
}
