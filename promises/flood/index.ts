import { quantile } from '../../bench/verdict.ts'
import { searchFolder } from '../anonymity/search.ts'
import { keep } from '../promise.ts'
import { startPublicSite } from '../public-site.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { ADDRESSES, FLOOD, flood } from './flooders.ts'
import { honestReporters } from './honest-reporter.ts'

/** Of these about 115 are the sources and their maps, which are kept as long as TypeScript runs unbuilt; what receipts are stretched in lies outside. */
const HEAP_MEGABYTES = 160

/*
 * Fifty times the busiest load we plan for, slow senders among it, from thousands of addresses: whoever honestly reports,
 * without script, still gets a receipt soon. The defect: a limit that counts all visitors together.
 */
await keep({
  name: 'flood',
  goals: {
    addresses: { atLeast: ADDRESSES },
    timesNormal: { atLeast: 50 },
    honest: { atLeast: 100 },
    served: { atLeast: 0.99 },
    p95Seconds: { atMost: 2 },
    growthMegabytes: { atMost: 200 },
    addressesAtRest: { atMost: 0 },
  },
  // Ten seconds on whatever two cores there are: fewer addresses come by, and fewer honest reporters. How soon is asked of the
  // whole dose on a machine of its own; here nobody waits longer than a person does.
  quickly: {
    addresses: { atLeast: 500 },
    honest: { atLeast: 10 },
    served: { atLeast: 0.99 },
    p95Seconds: { atMost: 30 },
  },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      const { quick, planted, say } = attack
      const site = await startPublicSite(centre, planted ? { oneLineForAll: true } : {}, {
        // Where there is much memory, the runtime tidies up late. Held to little, whoever hoards dies of it.
        node: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      })
      try {
        const milliseconds = quick ? 10_000 : 120_000
        const [pressed, visits] = await Promise.all([
          flood({ port: site.port, pid: site.process.pid ?? 0 }, milliseconds),
          honestReporters(site.port, milliseconds, quick ? 600 : 900),
        ])
        const served = visits.filter(({ receipt }) => receipt).length
        const p95 = quantile(
          visits.map(({ time }) => time),
          0.95,
        )
        say(`${JSON.stringify(pressed)}; ${served} of ${visits.length} honest reporters served`)
        const found = await searchFolder(centre.folder, 'no canary here', say)
        return {
          addresses: pressed.addresses,
          timesNormal: pressed.timesNormal,
          reportsFlooded: pressed.reports,
          pagesFlooded: pressed.pages,
          slowSenders: FLOOD.slow,
          honest: visits.length,
          served: served / visits.length,
          p95Seconds: Math.round(p95) / 1_000,
          growthMegabytes: pressed.growthMegabytes,
          addressesAtRest: found.addresses,
        }
      } finally {
        await site.stop()
      }
    }),
})
