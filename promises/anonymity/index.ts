import { randomBytes } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@vigie/platform/database'
import { openHouse, subscribersOf } from '@vigie/platform/house'
import type { NoTables } from '@vigie/platform/operation'
import { missingPost } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import { sql } from 'kysely'
import { keep } from '../promise.ts'
import { startPublicSite } from '../public-site.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { copyBooks } from './copy-books.ts'
import { findMoments } from './find-moments.ts'
import { heapOf } from './heap.ts'
import { searchFolder } from './search.ts'
import { sendReports, visitsThatFail } from './visitors.ts'

/*
 * Nothing that tells who an anonymous reporter is comes to rest anywhere. Every visitor carries canaries in all that a
 * browser sends, and comes from an address of their own; then every byte is searched. The defect: a server log as many a
 * web server keeps it.
 */
await keep({
  name: 'anonymity',
  goals: {
    reports: { atLeast: 1_000 },
    canariesAtRest: { atMost: 0 },
    addressesAtRest: { atMost: 0 },
    canariesInHeap: { atMost: 0 },
    exactMoments: { atMost: 0 },
    searchedMegabytes: { atLeast: 50 },
  },
  quickly: { reports: { atLeast: 60 } },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      const { quick, planted, say } = attack
      const { folder, place, server } = centre
      const marker = `zq${randomBytes(6).toString('hex')}`
      const heapFolder = join(folder, 'heap')
      await mkdir(heapFolder)
      const output = await open(join(folder, 'public-site.log'), 'w')
      const worker = await openHouse(place, 'worker', 2)
      const site = await startPublicSite(
        centre,
        { proxies: 1, ...(planted ? { visitorsNotedIn: join(folder, 'access.log') } : {}) },
        { node: ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${heapFolder}`], output: output.fd },
      )
      try {
        const start = new Date()
        const reports = await sendReports(site.port, marker, quick ? 60 : 1_000)
        await visitsThatFail(site.port, marker)
        say(`${reports} reports taken`)
        const subscribers = subscribersOf(worker, missingPost)
        while ((await deliverFacts(worker.house, subscribers, () => undefined)) > 0);
        const owner = connect<NoTables>(server.url(place.databases.hotline), { max: 1 })
        const exactMoments = await findMoments(owner, start, say)
        await sql`checkpoint`.execute(owner)
        await owner.close()
        await pause(quick ? 5_000 : 60_000)
        const heap = await heapOf(site.process, heapFolder)
        await copyBooks(server, folder)
        const found = await searchFolder(folder, marker, say)
        const inHeap = await searchFolder(heap, marker, say)
        return {
          reports,
          canariesAtRest: found.canaries,
          addressesAtRest: found.addresses,
          canariesInHeap: inHeap.canaries + inHeap.addresses,
          exactMoments,
          searchedMegabytes: Math.round((found.bytes + inHeap.bytes) / 1_000_000),
        }
      } finally {
        await site.stop()
        await worker.close()
        await output.close()
      }
    }),
})
