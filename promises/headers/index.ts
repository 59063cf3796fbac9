import { listen } from '@vigie/platform/web'
import { serveWorkerHealth } from '@vigie/worker'
import { requestOf } from '../../tests/house/access-answers.ts'
import { type AskedRoute, routesOf } from '../../tests/house/access-asking.ts'
import { APPS, type App, cellsOf, type Shelf } from '../../tests/house/access-cells.ts'
import { DESK, type House, SITE, visitorOf } from '../../tests/house/access-open.ts'
import { type Attacked, inEveryHouse } from '../matrix/in-houses.ts'
import { type Attack, keep } from '../promise.ts'
import { faultsOf, type Seen } from './expected.ts'
import { type Watched, watchBrowser } from './in-the-browser.ts'
import { CROOKED, readRaw, sayRaw } from './raw.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'] as const
/** As each app is told that it is called; the partner interface and the worker are told nothing of TLS. */
const ORIGINS: Readonly<Record<App, string>> = {
  console: DESK,
  public: SITE,
  partner: '/',
  worker: 'http://localhost',
}
const LONGER_THAN_ANY_FORM = 'x'.repeat(1_100_000)

interface Tally {
  answers: number
  faulty: number
  readonly statuses: Set<string>
  readonly routes: Set<string>
  readonly methods: Set<string>
}

const note = (tally: Tally, seen: Seen, say: (line: string) => void): void => {
  tally.answers++
  tally.statuses.add(`${seen.app} ${seen.status}`)
  tally.methods.add(seen.method)
  const faults = faultsOf(seen)
  if (faults.length === 0) return
  tally.faulty++
  say(`FAULTY ${seen.app} ${seen.method} ${seen.path} ${seen.status}: ${faults.join('; ')}`)
}

const withoutBody = (method: string): boolean => method === 'GET' || method === 'HEAD'
const addressOf = (app: App): string => (ORIGINS[app].startsWith('http') ? ORIGINS[app] : 'http://localhost')

/** Every route by every method, with and without a body that is too large; then with everything broken. */
const askEveryRoute = async (house: House, tally: Tally, { quick, say }: Attack): Promise<void> => {
  const ask = async (app: App, { path, key }: AskedRoute, method: string, body?: string) => {
    const request = new Request(addressOf(app) + path, {
      method,
      ...(withoutBody(method) ? {} : { body: body ?? '', headers: { 'content-type': 'application/json' } }),
    })
    const { status, headers, body: said } = await house.apps[app].request(request)
    await said?.cancel()
    tally.routes.add(`${app} ${key}`)
    note(tally, { app, origin: ORIGINS[app], method, path, status, headers }, say)
  }
  for (const app of APPS) {
    const routes = routesOf(house.apps[app]).filter(
      ({ path }, index, all) => all.findIndex((one) => one.path === path) === index,
    )
    for (const [index, route] of routes.entries()) {
      for (const method of METHODS) await ask(app, route, method)
      if (!quick || index % 4 === 0) await ask(app, route, 'POST', LONGER_THAN_ANY_FORM)
      await house.broken(() => ask(app, route, 'GET'))
      if (!quick) await house.broken(() => ask(app, route, 'POST', '{"receipt":"a b c d e f g h"}'))
    }
    const nowhere = {
      key: 'nowhere',
      path: '/en/nowhere/at/all',
      method: 'GET',
      names: [],
      pathWith: () => '',
    }
    for (const method of METHODS) await ask(app, nowhere, method)
  }
}

/** What everybody is answered about everything, as the matrix asks it: refusals, absences, pages, acts. */
const askEverybody = async (
  house: House,
  shelf: Shelf,
  tally: Tally,
  { quick, say }: Attack,
): Promise<void> => {
  const requesters = quick ? ['coordinator', 'nobody'] : house.requesters
  for (const requester of requesters) {
    const who = await house.receive(requester)
    const cells = cellsOf(house, shelf, who, requester).filter((_cell, index) => !quick || index % 3 === 0)
    const leaving = cells.filter(({ key }) => /sign-out|step-up/.test(key))
    await house.withheld(async () => {
      for (const cell of [...cells.filter((one) => !leaving.includes(one))]) {
        const { status, headers, body } = await house.apps[cell.app].request(
          requestOf(cell, who, 'text/html'),
        )
        await body?.cancel()
        const path = cell.ask.path.replace(/\?.*/, '')
        note(
          tally,
          { app: cell.app, origin: ORIGINS[cell.app], method: cell.ask.method, path, status, headers },
          say,
        )
      }
    })
    for (const path of ['/en/account/sign-out-everywhere', '/en/sign-out']) {
      const again = visitorOf(requester) === 'nobody' ? who : await house.receive(requester)
      const request = new Request(DESK + path, {
        method: 'POST',
        headers: { cookie: again.cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ csrf: again.csrf }),
      })
      const { status, headers } = await house.apps.console.request(request)
      note(tally, { app: 'console', origin: DESK, method: 'POST', path, status, headers }, say)
    }
  }
}

/** The same on the wire, and what is answered there before an app is asked. */
const askOnTheWire = async (house: House, tally: Tally, { quick, say }: Attack): Promise<number> => {
  let silent = 0
  for (const app of APPS) {
    const origin = app === 'worker' || app === 'partner' ? 'http://localhost' : ORIGINS[app]
    const server = await listen(house.apps[app], { host: '127.0.0.1', port: 0, name: 'attacked' }, origin)
    const host = `127.0.0.1:${server.port}`
    const paths = routesOf(house.apps[app]).filter(
      ({ method, path }) => method === 'GET' && !path.endsWith('/events'),
    )
    const asked = paths
      .filter((_route, index) => !quick || index % 10 === 0)
      .map(
        ({ path }) =>
          ['GET', path, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`] as const,
      )
    const crooked = Object.entries(CROOKED).map(
      ([name, say]) => [name, paths[0]?.path ?? '/', say(paths[0]?.path ?? '/', host)] as const,
    )
    for (const [name, path, bytes] of [...asked, ...crooked]) {
      const answer = readRaw(await sayRaw(server.port, bytes))
      if (answer === null) {
        silent++
        say(`SILENT ${app}: ${name}`)
        continue
      }
      const isGet = name === 'GET'
      note(tally, { app, origin, method: isGet ? 'GET' : name, path: isGet ? path : '', ...answer }, say)
    }
    await server.close()
  }
  return silent
}

/** One page forgets one header. */
const plant = (house: House): void => {
  const { public: site } = house.apps
  const ask = site.request.bind(site)
  site.request = async (asked, ...rest) => {
    const answer = await ask(asked, ...rest)
    if (asked instanceof Request && asked.url.endsWith('/en/privacy'))
      answer.headers.delete('content-security-policy')
    return answer
  }
}

/** Every app of one house by every way of asking; says how many crooked requests nobody answered. */
const attackOne = async (
  attacked: Attacked,
  attack: Attack,
  tally: Tally,
  seen: Watched,
): Promise<number> => {
  const { holdings, house, name, shelf } = attacked
  if (attack.planted) plant(house)
  const before = tally.faulty
  await askEveryRoute(house, tally, attack)
  await askEverybody(house, shelf, tally, attack)
  const unanswered = await askOnTheWire(house, tally, attack)
  const at = { host: '127.0.0.1', port: 0 }
  const health = await serveWorkerHealth({ isWell: () => false }, holdings.worker.all, at)
  const unwell = await fetch(`http://127.0.0.1:${health.port}/readyz`)
  const { status, headers } = unwell
  const asked = { app: 'worker', origin: 'http://localhost', method: 'GET', path: '/readyz' } as const
  note(tally, { ...asked, status, headers }, attack.say)
  await unwell.body?.cancel()
  await health.close()
  await watchBrowser(attacked, attack.quick, seen)
  // A defect that stays unseen in one house is no smaller for being seen in another.
  if (attack.planted && tally.faulty === before)
    throw new Error(`the planted defect was not found in the ${name}`)
  return unanswered
}

await keep({
  name: 'headers',
  goals: {
    houses: { atLeast: 2 },
    answers: { atLeast: 8_000 },
    statusClasses: { atLeast: 25 },
    rightShare: { atLeast: 100 },
    unanswered: { atMost: 0 },
    pages: { atLeast: 150 },
    foreignHosts: { atMost: 0 },
    violations: { atMost: 0 },
  },
  quickly: { answers: { atLeast: 2_500 }, pages: { atLeast: 60 } },
  attack: async (attack) => {
    const tally: Tally = { answers: 0, faulty: 0, statuses: new Set(), routes: new Set(), methods: new Set() }
    const seen: Watched = { pages: 0, requests: 0, foreign: new Set(), violations: new Set() }
    const unanswered = await inEveryHouse(attack, (attacked) => attackOne(attacked, attack, tally, seen))
    for (const violation of seen.violations) attack.say(`REFUSED ${violation}`)
    for (const foreign of seen.foreign) attack.say(`FOREIGN ${foreign}`)
    attack.say([...tally.statuses].sort().join(', '))
    return {
      houses: unanswered.length,
      routes: tally.routes.size,
      methods: tally.methods.size,
      statusClasses: tally.statuses.size,
      answers: tally.answers,
      rightShare: Math.floor((1000 * (tally.answers - tally.faulty)) / tally.answers) / 10,
      unanswered: unanswered.reduce((all, one) => all + one, 0),
      pages: seen.pages,
      requests: seen.requests,
      foreignHosts: seen.foreign.size,
      violations: seen.violations.size,
    }
  },
})
