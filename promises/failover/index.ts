import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { articlesFor, STARTING_SHEET } from '@vigie/hotline'
import { dayOf, machineClock } from '@vigie/kernel'
import { rounded } from '../../bench/verdict.ts'
import { killServer } from '../crash/attacked-server.ts'
import { countLost } from '../crash/count-lost.ts'
import { startPart } from '../crash/product.ts'
import { setStage } from '../crash/stage.ts'
import { countsOf, startSubmitters } from '../crash/submitters.ts'
import { keep } from '../promise.ts'
import { openServer } from '../servers.ts'
import { openLine } from './line.ts'
import { openWitness } from './pgbench.ts'
import { addStandby, type Node, promote } from './standby.ts'

/*
 * Two servers, one follows the other and confirms every commit. While people report, assess and prepare notices over HTTP,
 * the line between the two stalls, and a moment later the first is killed outright; the second is promoted, and the address
 * that the product knows leads there. Then it gets a standby of its own, and everything happens again. On the distribution's
 * server, its pgbench works beside the product, and what it was told is looked for as well.
 */
const SETTINGS = { synchronous_commit: 'remote_apply' }
const STALLED_MILLISECONDS = 1_500

await keep({
  name: 'failover',
  goals: {
    rounds: { atLeast: 10 },
    acknowledged: { atLeast: 2_000 },
    lost: { atMost: 0 },
    unopened: { atMost: 0 },
    slowestMilliseconds: { atMost: 30_000 },
  },
  quickly: { rounds: { atLeast: 1 }, acknowledged: { atLeast: 30 } },
  attack: async ({ quick, planted, server: which, say }) => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-failover-'))
    const first = await openServer(which, { folder: join(folder, 'node-0'), settings: SETTINGS })
    let primary: Node = { home: join(folder, 'node-0'), server: first }
    const nodes = [primary]
    const address = await openLine(first.port)
    const url = new URL(first.url('postgres'))
    url.port = String(address.port)
    const superUrl = url.href
    const stage = await setStage(folder, superUrl)
    const witness = which === 'debian' ? await openWitness(first, folder) : null
    const parts = { web: startPart('web', stage.env), worker: startPart('worker', stage.env) }
    try {
      await parts.web.whenReady()
      const [article] = articlesFor(STARTING_SHEET, 'csam', dayOf(machineClock()))
      const submitters = startSubmitters({
        stage,
        web: parts.web,
        superUrl,
        article: article?.id ?? '',
        reporters: quick ? 2 : 4,
        pairs: quick ? 2 : 4,
        addressesACase: quick ? 2 : 16,
        restMilliseconds: quick ? 60 : 20,
      })
      const counts = () => countsOf(submitters.acknowledged)
      const acknowledged = () => counts().acknowledged
      const waitFor = async (count: number): Promise<void> => {
        for (let turn = 0; turn < 2400 && acknowledged() < count; turn++) await pause(25)
      }
      const gaps: number[] = []
      for (let round = 1; round <= (quick ? 1 : 10); round++) {
        const line = await openLine(primary.server.port)
        const standby = await addStandby({
          which,
          primary,
          home: join(folder, `node-${round}`),
          linePort: line.port,
          settings: SETTINGS,
          // The planted defect: a standby that follows when it can.
          asynchronous: planted,
        })
        nodes.push(standby)
        await witness?.workOn(primary.server)
        await waitFor(round * (quick ? 30 : 200))
        line.stall()
        await pause(STALLED_MILLISECONDS)
        const began = performance.now()
        address.lead(null)
        await killServer(primary.server)
        line.lead(null)
        await promote(standby)
        address.lead(standby.server.port)
        const before = acknowledged()
        await waitFor(before + 1)
        gaps.push(performance.now() - began)
        await line.close()
        primary = standby
        say(
          `round ${round}: writing again after ${Math.round(gaps.at(-1) ?? 0)} ms, ${before} acknowledged before`,
        )
      }
      if (!quick) await waitFor(2_000)
      await submitters.stop()
      await parts.web.whenReady()
      const port = Number(new URL(parts.web.url('public site') ?? '').port)
      const told = submitters.acknowledged
      const lost = await countLost({ acknowledged: told, superUrl, port })
      const { pgbenchLost = 0, ...heard } = (await witness?.count(primary.server)) ?? {}
      return {
        rounds: gaps.length,
        ...counts(),
        ...heard,
        lost: lost.lostReports + lost.lostMessages + lost.lostAssessments + lost.lostNotices + pgbenchLost,
        unopened: told.reports.length - lost.mailboxesOpened,
        slowestMilliseconds: rounded(Math.max(...gaps)),
      }
    } finally {
      await parts.web.stop()
      await parts.worker.stop()
      await witness?.stop()
      await address.close()
      for (const { server } of nodes) await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
})
// Agents of fetch keep their connections for a while.
process.exit()
