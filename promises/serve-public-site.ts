import { appendFileSync } from 'node:fs'
import { exampleCentreAt } from '@vigie/centre'
import { CENTRE_SITE } from '@vigie/centre/site'
import { openHouse } from '@vigie/platform/house'
import { type Patience, patience } from '@vigie/platform/web'
import { servePublic } from '@vigie/web'
import { SiteWords } from './public-site.ts'

/** The public site in this process; tells the one who started it where. */
const {
  evenness,
  visitorsNotedIn,
  proxies = 0,
  oneLineForAll = false,
  ...place
} = SiteWords.parse(JSON.parse(process.argv[2] ?? ''))
const holding = await openHouse(exampleCentreAt(place), 'public', 10)
// A planted defect: a server log as many a web server keeps it.
if (visitorsNotedIn !== undefined) {
  const { Server } = await import('node:http')
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: InstanceType<typeof Server>, event: string, ...given: unknown[]) {
    const [visit] = given
    if (
      event === 'request' &&
      visit &&
      typeof visit === 'object' &&
      'headers' in visit &&
      'socket' in visit
    ) {
      const socket = visit.socket
      const from =
        socket && typeof socket === 'object' && 'remoteAddress' in socket ? socket.remoteAddress : ''
      appendFileSync(
        visitorsNotedIn,
        `${new Date().toISOString()} ${from} ${JSON.stringify(visit.headers)}\n`,
      )
    }
    return Reflect.apply(emit, this, [event, ...given])
  }
}
// A planted defect: a limit that does not ask where the visitors come from.
const everybody = patience({ free: 20, first: 500, most: 2_000, longest: 10_000 })
const submissions: Patience = {
  take: () => everybody.take('everybody'),
  forgive: () => everybody.forgive('everybody'),
}
const site = await servePublic({
  sites: CENTRE_SITE,
  holding,
  host: '127.0.0.1',
  port: 0,
  options: {
    origin: 'http://localhost',
    proxies,
    ...(evenness ? { evenness } : {}),
    ...(oneLineForAll ? { submissions } : {}),
  },
})
process.send?.({ port: site.port })
process.once('SIGTERM', () => process.exit(0))
