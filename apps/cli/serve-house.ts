import type { DeskApp } from '@vigie/desk-frame'
import { servePartner } from '@vigie/partner'
import {
  type AppDeclaration,
  booksWith,
  type Holding,
  type HousePlace,
  modulesFor,
  type Neighbours,
  offeredToMachines,
  openHouse,
  type WorkerApp,
  workOf,
} from '@vigie/platform/house'
import { createCall, credentialsIn, withHouseKey } from '@vigie/platform/outside'
import { type Post, senderCheckBy } from '@vigie/platform/post'
import { houseKeyIn } from '@vigie/platform/vault'
import { retainAt } from '@vigie/privacy'
import type { SiteApp } from '@vigie/site-frame'
import { serveConsole, servePublic } from '@vigie/web'
import { onceADay, serveWorkerHealth, startWorker } from '@vigie/worker'
import { openClosings } from './closings.ts'
import { machineNames } from './machine-names.ts'
import { type Address, portOf, type Rising, type ServedApp, type ServeGiven, siteHere } from './rising.ts'
import { startPost } from './serve-post.ts'

export interface RunningHouse {
  readonly addresses: readonly Address[]
  /** Lets its made-up people deal with the houses beside it. */
  meet(neighbours: Neighbours): Promise<void>
  close(): Promise<void>
}

const isWanted = ({ only }: ServeGiven, name: string): boolean => only?.includes(name) ?? true

/** The books under a login, opened once for all apps that share it. */
const holdingOf = async ({ place, closings, holdings }: Rising, login: string): Promise<Holding> => {
  const known = holdings.get(login)
  if (known) return known
  const holding = await openHouse(place, login)
  closings.add(holding.close)
  holdings.set(login, holding)
  return holding
}

/** The books of a bridge's other end, opened when somebody first needs them; a time that failed is not remembered. */
const openedOnce = ({ place, closings }: Rising, login: string): (() => Promise<Holding>) => {
  let opened: Promise<Holding> | null = null
  closings.add(async () => (await opened)?.close())
  return async () => {
    opened ??= openHouse(place, login)
    try {
      return await opened
    } catch (fault) {
      opened = null
      throw fault
    }
  }
}

/** Reads into memory what modules want there before the first question, and follows it. */
const warmUp = async ({ place, closings, log }: Rising, holding: Holding): Promise<void> => {
  const faulty = (err: unknown) => log.error({ err }, 'what is kept in memory could not be read on')
  for (const { start } of modulesFor(place.house, holding.login).flatMap(({ warmUps }) => warmUps ?? [])) {
    closings.add(await start({ ...holding, faulty }))
  }
}

const serveSite = async (rising: Rising, { name, login }: AppDeclaration, { site, origin }: SiteApp) => {
  const { settings, log, tls } = rising
  const holding = await holdingOf(rising, login)
  const port = portOf(rising, name)
  const set = origin === undefined ? settings.publicOrigin : settings.own[origin]
  return servePublic({
    sites: site,
    holding,
    host: settings.host,
    port,
    tls,
    options: {
      origin: set ?? `${tls ? 'https' : 'http'}://localhost:${port}`,
      neutral: settings.exitUrl,
      proxies: settings.proxies,
      credentials: credentialsIn(settings.credentials),
      faulty: (err) => log.error({ err }, 'a page of the public site could not be shown'),
    },
  })
}

const serveDesk = async (rising: Rising, { name, login }: AppDeclaration, { desk, origin }: DeskApp) => {
  const { settings, described, demonstration, place, log, tls } = rising
  const holding = await holdingOf(rising, login)
  const consoleOrigin = origin === undefined ? settings.consoleOrigin : settings.own[origin]
  return serveConsole({
    // Browsers keep cookies by host, not by port: two houses on one machine need names of their own, and two desks of one.
    desks: { ...desk, cookies: origin === undefined ? place.name : `${place.name}-${name}` },
    holding,
    host: settings.host,
    port: portOf(rising, name),
    tls,
    settings: { ...settings, consoleOrigin },
    described,
    demonstration,
    log,
  })
}

const serveMachines = async (rising: Rising, { name, login, books }: AppDeclaration) => {
  const { settings, place, log, tls } = rising
  const { house } = await holdingOf(rising, login)
  return servePartner({
    ...offeredToMachines(place.house, books),
    house,
    host: settings.host,
    port: portOf(rising, name),
    tls,
    names: machineNames(settings),
    log,
  })
}

const demonstrate = async (rising: Rising, post: Post): Promise<void> => {
  const { demonstration, serving, place, tell } = rising
  if (!demonstration || serving.demonstrate === undefined || rising.isPeopled) return
  rising.isPeopled = true
  tell('a made-up world moves in')
  for (const { login } of place.house.apps) await holdingOf(rising, login)
  await serving.demonstrate(place, Object.fromEntries(rising.holdings), post)
}

/** The key with which the house signs in the name of its site; null where it does not say where that is. */
const houseKeyOf = async ({ letterhead, keyFolder }: HousePlace): Promise<string | null> =>
  letterhead.site === undefined
    ? null
    : JSON.stringify({ origin: new URL(letterhead.site).origin, ...(await houseKeyIn(keyFolder)) })

const serveWork = async (
  rising: Rising,
  { name, login, books }: AppDeclaration,
  { bridge }: WorkerApp,
): Promise<void> => {
  const { settings, place, closings, ports, log, tls } = rising
  const holding = await holdingOf(rising, login)
  const post = await startPost(rising, holding, books)
  await demonstrate(rising, post)
  const hasRetention = booksWith(place.house, 'privacy').includes(books)
  const worker = startWorker({
    work: workOf(holding, post, {
      faulty: (err, what) => log.error({ err, what }, 'a part of the work is tried again'),
      checkSender: senderCheckBy(settings.resolver ?? []),
      // A demonstration speaks to houses on its own machine.
      outside: {
        call: createCall({ reach: rising.demonstration ? 'anywhere' : 'public' }),
        credentials: withHouseKey(credentialsIn(settings.credentials), () => houseKeyOf(place)),
      },
    }),
    modules: modulesFor(place.house, login),
    timers: [
      ...(hasRetention ? [onceADay(holding.house, 'retention', () => retainAt(place, books))] : []),
      ...(bridge?.timers(holding, openedOnce(rising, bridge.login)) ?? []),
    ],
    log,
  })
  closings.add(worker.stop)
  const at = { host: settings.host, port: portOf(rising, name), tls, names: machineNames(settings) }
  const health = await serveWorkerHealth(worker, holding.all, at)
  closings.add(health.close)
  ports.set(name, health.port)
}

const startApp = async (rising: Rising, declared: AppDeclaration, app: ServedApp): Promise<void> => {
  const { closings, ports } = rising
  if (app.kind === 'inbox' || app.kind === 'catcher') return
  if (app.kind === 'worker') return serveWork(rising, declared, app)
  const running =
    app.kind === 'site'
      ? await serveSite(rising, declared, app)
      : app.kind === 'desk'
        ? await serveDesk(rising, declared, app)
        : await serveMachines(rising, declared)
  closings.add(running.close)
  ports.set(declared.name, running.port)
}

const addressesOf = ({ settings, place, ports, tls }: Rising): Address[] => {
  const host = settings.host === '127.0.0.1' ? 'localhost' : settings.host
  return place.house.apps.flatMap(({ name, called }) => {
    const port = ports.get(name)
    const url = `${tls ? 'https' : 'http'}://${host}:${port}`
    return port === undefined ? [] : [{ house: place.name, what: called, url }]
  })
}

/** A demonstration's letters lead to this machine, unless the settings name an origin. */
const withSite = (given: ServeGiven): HousePlace => {
  const { place } = given
  const site = place.letterhead.site ?? siteHere(given)
  return site === null ? place : { ...place, letterhead: { ...place.letterhead, site } }
}

/**
 * Starts the apps of a house that are asked for in this process. What was started is stopped again when a later part fails.
 * The worker is first: in a demonstration the made-up world is there before anybody looks.
 */
export const serveHouse = async (asked: ServeGiven): Promise<RunningHouse> => {
  const given = asked.demonstration ? { ...asked, place: withSite(asked) } : asked
  const rising: Rising = { ...given, closings: openClosings(), ports: new Map(), holdings: new Map() }
  const { serving, place, closings } = rising
  try {
    const wanted = place.house.apps.flatMap((declared) => {
      const app = serving.apps[declared.name]
      if (!app) throw new Error(`the app ${declared.name} of ${place.house.name} serves nothing`)
      return isWanted(given, declared.name) ? [{ declared, app }] : []
    })
    const asking = wanted.filter(({ app }) => app.kind === 'desk' || app.kind === 'partner')
    for (const login of new Set(asking.map(({ declared }) => declared.login))) {
      await warmUp(rising, await holdingOf(rising, login))
    }
    const first = wanted.filter(({ app }) => app.kind === 'worker')
    for (const { declared, app } of new Set([...first, ...wanted])) await startApp(rising, declared, app)
    return {
      addresses: addressesOf(rising),
      meet: async (neighbours) => serving.meet?.(Object.fromEntries(rising.holdings), neighbours),
      close: closings.close,
    }
  } catch (fault) {
    await closings.close()
    throw fault
  }
}
