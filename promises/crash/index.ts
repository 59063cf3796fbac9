import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { articlesFor, STARTING_SHEET } from '@vigie/hotline'
import { dayOf, machineClock } from '@vigie/kernel'
import pg from 'pg'
import { quantile, rounded } from '../../bench/verdict.ts'
import { keep } from '../promise.ts'
import { openAttackedServer } from './attacked-server.ts'
import { countLost } from './count-lost.ts'
import { attackOwnServer } from './own-server.ts'
import { startPart } from './product.ts'
import { setStage } from './stage.ts'
import { countsOf, startSubmitters } from './submitters.ts'

/*
 * First a house with a database server of its own: that is killed while people report, and then its disk is full. Then people
 * report with fingerprints, write again, assess and prepare notices over HTTP, while at random moments the web process, the worker, the
 * postmaster alone or with all its children, or everything is killed outright and comes back as a supervisor brings it back. What was
 * answered with success is written down on this side, and at the end every one of it must be in the books, and every receipt
 * must open its mailbox.
 */
const TARGETS = ['web', 'worker', 'postmaster', 'database', 'all'] as const

/** How often is killed, and how much of each must be acknowledged meanwhile. */
const WANTED = {
  full: {
    kills: 200,
    acknowledged: 20_000,
    reports: 2_000,
    fingerprints: 1_000,
    messages: 500,
    assessments: 5_000,
    notices: 200,
  },
  quick: {
    kills: 10,
    acknowledged: 100,
    reports: 30,
    fingerprints: 10,
    messages: 10,
    assessments: 8,
    notices: 2,
  },
} as const

/** A server that answers before the commit is on the disk, as some set it up to be faster. */
const PLANTED = { synchronous_commit: 'off', wal_writer_delay: '10s' }

const settle = async (url: string): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}

await keep({
  name: 'crash',
  goals: {
    kills: { atLeast: WANTED.full.kills },
    acknowledged: { atLeast: WANTED.full.acknowledged },
    reports: { atLeast: WANTED.full.reports },
    fingerprints: { atLeast: WANTED.full.fingerprints },
    messages: { atLeast: WANTED.full.messages },
    assessments: { atLeast: WANTED.full.assessments },
    notices: { atLeast: WANTED.full.notices },
    lost: { atMost: 0 },
    halves: { atMost: 0 },
    unopened: { atMost: 0 },
    restartP99Milliseconds: { atMost: 5_000 },
    serverKills: { atLeast: 5 },
    serverAcknowledged: { atLeast: 30 },
    serverLost: { atMost: 0 },
    serverUntruths: { atMost: 0 },
    serverBackMilliseconds: { atMost: 20_000 },
    // Skipped where no disk may be mounted: the figure diskSkipped says so.
    diskFaults: { atMost: 0 },
    diskLost: { atMost: 0 },
    logLinesAMinute: { atMost: 1 },
    houseEnded: { atMost: 0 },
  },
  quickly: {
    serverKills: { atLeast: 2 },
    serverAcknowledged: { atLeast: 5 },
    serverBackMilliseconds: { atMost: 60_000 },
    kills: { atLeast: WANTED.quick.kills },
    acknowledged: { atLeast: WANTED.quick.acknowledged },
    reports: { atLeast: WANTED.quick.reports },
    fingerprints: { atLeast: WANTED.quick.fingerprints },
    messages: { atLeast: WANTED.quick.messages },
    assessments: { atLeast: WANTED.quick.assessments },
    notices: { atLeast: WANTED.quick.notices },
    // Somebody else may be at work on the machine.
    restartP99Milliseconds: { atMost: 20_000 },
  },
  attack: async (attack) => {
    const { quick, planted, server, say } = attack
    const ownServer = await attackOwnServer(attack)
    say(`a server of its own: ${JSON.stringify(ownServer)}`)
    const folder = await mkdtemp(join(tmpdir(), 'vigie-crash-'))
    const database = await openAttackedServer(server, folder, planted ? PLANTED : {})
    const superUrl = database.url('postgres')
    const stage = await setStage(folder, superUrl)
    // What is lost is to be what people did, never the house itself: it would wait for its keys for ever.
    await settle(superUrl)
    const parts = { web: startPart('web', stage.env), worker: startPart('worker', stage.env) }
    try {
      await parts.web.whenReady()
      const [article] = articlesFor(STARTING_SHEET, 'csam', dayOf(machineClock()))
      const submitters = startSubmitters({
        stage,
        web: parts.web,
        superUrl,
        article: article?.id ?? '',
        reporters: 2,
        pairs: quick ? 3 : 9,
        addressesACase: quick ? 2 : 16,
        restMilliseconds: quick ? 20 : 60,
      })
      const { kills: wantedKills, ...wanted } = WANTED[quick ? 'quick' : 'full']
      const counts = () => countsOf(submitters.acknowledged)
      const isEnough = (): boolean => {
        const now = new Map(Object.entries(counts()))
        return Object.entries(wanted).every(([what, least]) => (now.get(what) ?? 0) >= least)
      }
      const restarts: number[] = []
      let workerBack = Promise.resolve()
      const note = async (began: number, back: Promise<unknown>): Promise<void> => {
        await back
        restarts.push(performance.now() - began)
      }
      const kill = async (target: (typeof TARGETS)[number]): Promise<void> => {
        await workerBack
        const began = performance.now()
        if (target === 'web' || target === 'all') parts.web.kill()
        if (target === 'worker' || target === 'all') parts.worker.kill()
        if (target !== 'web' && target !== 'worker') {
          await database.kill(target === 'postmaster' ? target : undefined)
          await database.start()
        }
        const worker = target === 'web' ? Promise.resolve() : parts.worker.whenReady()
        const back = note(began, Promise.all([parts.web.whenReady(), worker]))
        // People report while the worker is away: in a small dose, nobody waits for it.
        if (target === 'worker' && quick) workerBack = back
        else await back
      }
      for (let kills = 0; kills < wantedKills; kills++) {
        await pause(randomInt(50, quick ? 250 : 1200))
        // Each kind comes at least once; after that, chance.
        const target = TARGETS[kills < TARGETS.length ? kills : randomInt(TARGETS.length)] ?? 'all'
        await kill(target)
        const after = Math.round(restarts.at(-1) ?? 0)
        say(`${kills + 1}. ${target}: ${after} ms, ${JSON.stringify(counts())}`)
      }
      await workerBack
      // Where something was lost, what builds on it may never come.
      for (let turn = 0; turn < (quick ? 200 : 6000) && !isEnough(); turn++) await pause(100)
      // The last moment is no calmer than the others.
      await kill('database')
      await submitters.stop()
      await parts.web.whenReady()
      const { acknowledged, refused } = submitters
      say(`refused meanwhile: ${JSON.stringify(Object.fromEntries(refused))}; now every mailbox is opened`)
      const port = Number(new URL(parts.web.url('public site') ?? '').port)
      const lost = await countLost({ acknowledged, superUrl, port })
      return {
        ...ownServer,
        kills: restarts.length,
        ...counts(),
        lost: lost.lostReports + lost.lostMessages + lost.lostAssessments + lost.lostNotices,
        unopened: acknowledged.reports.length - lost.mailboxesOpened,
        ...lost,
        restartMedianMilliseconds: rounded(quantile(restarts, 0.5)),
        restartP99Milliseconds: rounded(quantile(restarts, 0.99)),
      }
    } finally {
      await parts.web.stop()
      await parts.worker.stop()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
})
// Agents of fetch keep their connections for a while.
process.exit()
