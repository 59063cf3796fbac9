import { join } from 'node:path'
import type { DeskApp } from '@vigie/desk-frame'
import { servePartner } from '@vigie/partner'
import {
  type AppDeclaration,
  booksWith,
  type CatcherApp,
  type Holding,
  type HousePlace,
  type InboxApp,
  modulesFor,
  offeredToMachines,
  openHouse,
  type PartnerApp,
  type Serving,
  type WorkerApp,
  workOf,
} from '@vigie/platform/house'
import type { Log } from '@vigie/platform/log'
import {
  catcherApp,
  createPost,
  missingPost,
  type Post,
  type PostListener,
  startCatcher,
} from '@vigie/platform/post'
import type { Settings } from '@vigie/platform/settings'
import { type Certificate, healthRoutes, listen } from '@vigie/platform/web'
import { retainAt } from '@vigie/privacy'
import type { SiteApp } from '@vigie/site-frame'
import { serveConsole, servePublic } from '@vigie/web'
import { onceADay, receiveMail, serveWorkerHealth, startWorker } from '@vigie/worker'
import { type Closings, openClosings } from './closings.ts'
import { readHostPort } from './read-host-port.ts'

/** Every kind of app that this product knows how to start. */
export type ServedApp = SiteApp | DeskApp | PartnerApp | WorkerApp | InboxApp | CatcherApp

/** Where an app of a house answers. */
export interface Address {
  readonly house: string
  readonly what: string
  readonly url: string
}

export interface ServeGiven {
  readonly settings: Settings
  readonly place: HousePlace
  readonly serving: Serving<ServedApp>
  readonly demonstration: boolean
  /** Names of the apps to start; without it all of them. */
  readonly only?: readonly string[] | undefined
  readonly log: Log
  /** Without it the apps speak plain HTTP, on this machine only. */
  readonly tls: Certificate | undefined
  /** Hears what is done next, in words. */
  readonly tell: (step: string) => void
}

export interface RunningHouse {
  readonly addresses: readonly Address[]
  close(): Promise<void>
}

/** A house on its way up: what is open already, each once. */
interface Rising extends ServeGiven {
  readonly closings: Closings
  readonly ports: Map<string, number>
  readonly holdings: Map<string, Holding>
}

const isWanted = ({ only }: ServeGiven, name: string): boolean => only?.includes(name) ?? true

const portOf = ({ settings, place }: ServeGiven, name: string): number =>
  settings.port === 0 ? 0 : settings.port + place.house.apps.findIndex((app) => app.name === name)

/** The books under a login, opened once for all apps that share it. */
const holdingOf = async ({ place, closings, holdings }: Rising, login: string): Promise<Holding> => {
  const known = holdings.get(login)
  if (known) return known
  const holding = await openHouse(place, login)
  closings.add(holding.close)
  holdings.set(login, holding)
  return holding
}

/** Reads into memory what modules want there before the first question, and follows it. */
const warmUp = async ({ place, closings, log }: Rising, holding: Holding): Promise<void> => {
  const faulty = (err: unknown) => log.error({ err }, 'what is kept in memory could not be read on')
  for (const { start } of modulesFor(place.house, holding.login).flatMap(({ warmUps }) => warmUps ?? [])) {
    closings.add(await start({ ...holding, faulty }))
  }
}

const serveSite = async (rising: Rising, { name, login }: AppDeclaration, { site }: SiteApp) => {
  const { settings, log, tls } = rising
  const holding = await holdingOf(rising, login)
  const port = portOf(rising, name)
  return servePublic({
    sites: site,
    holding,
    host: settings.host,
    port,
    tls,
    options: {
      origin: settings.publicOrigin ?? `${tls ? 'https' : 'http'}://localhost:${port}`,
      neutral: settings.exitUrl,
      proxies: settings.proxies,
      faulty: (err) => log.error({ err }, 'a page of the public site could not be shown'),
    },
  })
}

const serveDesk = async (rising: Rising, { name, login }: AppDeclaration, { desk }: DeskApp) => {
  const { settings, demonstration, place, log, tls } = rising
  const holding = await holdingOf(rising, login)
  return serveConsole({
    // Browsers keep cookies by host, not by port: two houses on one machine need names of their own.
    desks: { ...desk, cookies: place.name },
    holding,
    host: settings.host,
    port: portOf(rising, name),
    tls,
    settings,
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
    log,
  })
}

const appsOfKind = <Kind extends ServedApp['kind']>(rising: Rising, kind: Kind) =>
  rising.place.house.apps.flatMap((declared) => {
    const app = rising.serving.apps[declared.name]
    return app?.kind === kind ? [{ declared, app }] : []
  })

/** Where e-mail comes in: where the settings say, and always in a demonstration. */
const startInbox = async (rising: Rising, worker: Holding): Promise<PostListener | null> => {
  const [inbox] = appsOfKind(rising, 'inbox')
  if (!inbox) return null
  const { settings, demonstration, closings, place } = rising
  const set = settings.mailListen === undefined ? null : readHostPort(settings.mailListen)
  const where =
    set ?? (demonstration ? { host: '127.0.0.1', port: portOf(rising, inbox.declared.name) } : null)
  if (where === null) return null
  const listener = await receiveMail(worker.house, modulesFor(place.house, worker.login), where)
  closings.add(listener.close)
  return listener
}

/** In a demonstration all e-mail goes to the catcher, whatever the settings say: nothing made up leaves the machine. */
const catchPost = async (rising: Rising, inbox: PostListener): Promise<string | undefined> => {
  const [catching] = appsOfKind(rising, 'catcher')
  if (catching?.app.kind !== 'catcher') return undefined
  const { settings, place, closings, ports, tls } = rising
  const { declared, app: given } = catching
  const folder = join(settings.data, 'mail', place.name)
  const catcher = await startCatcher({ folder, replyThrough: inbox.url })
  closings.add(catcher.close)
  const app = catcherApp(catcher, { prefill: given.prefill })
  healthRoutes(app, [])
  const port = portOf(rising, declared.name)
  const page = await listen(app, { host: settings.host, port, tls, name: 'catcher' })
  closings.add(page.close)
  ports.set(declared.name, page.port)
  return catcher.url
}

const startPost = async (rising: Rising, inbox: PostListener | null): Promise<Post> => {
  const { settings, demonstration, closings, log } = rising
  const caught = demonstration && inbox !== null ? await catchPost(rising, inbox) : undefined
  const url = caught ?? settings.smtpUrl
  if (url === undefined) {
    log.warn({}, 'no mail server is set (VIGIE_SMTP_URL): what is to be sent waits until there is one')
    return missingPost
  }
  const post = createPost(url, { from: settings.mailFrom })
  closings.add(post.close)
  return post
}

const demonstrate = async (rising: Rising, post: Post): Promise<void> => {
  const { demonstration, serving, place, tell } = rising
  if (!demonstration || serving.demonstrate === undefined) return
  tell('a made-up world moves in')
  for (const { login } of place.house.apps) await holdingOf(rising, login)
  await serving.demonstrate(place, Object.fromEntries(rising.holdings), post)
}

const serveWork = async (rising: Rising, { name, login, books }: AppDeclaration): Promise<void> => {
  const { settings, place, closings, ports, log, tls } = rising
  const holding = await holdingOf(rising, login)
  const post = await startPost(rising, await startInbox(rising, holding))
  await demonstrate(rising, post)
  const hasRetention = booksWith(place.house, 'privacy').includes(books)
  const worker = startWorker({
    work: workOf(holding, post, (err, what) => log.error({ err, what }, 'a part of the work is tried again')),
    modules: modulesFor(place.house, login),
    timers: hasRetention ? [onceADay(holding.house, 'retention', () => retainAt(place, books))] : [],
    log,
  })
  closings.add(worker.stop)
  const at = { host: settings.host, port: portOf(rising, name), tls }
  const health = await serveWorkerHealth(worker, holding.all, at)
  closings.add(health.close)
  ports.set(name, health.port)
}

const startApp = async (rising: Rising, declared: AppDeclaration, app: ServedApp): Promise<void> => {
  const { closings, ports } = rising
  if (app.kind === 'inbox' || app.kind === 'catcher') return
  if (app.kind === 'worker') return serveWork(rising, declared)
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

/**
 * Starts the apps of a house that are asked for in this process. What was started is stopped again when a later part fails.
 * The worker is first: in a demonstration the made-up world is there before anybody looks.
 */
export const serveHouse = async (given: ServeGiven): Promise<RunningHouse> => {
  const rising: Rising = { ...given, closings: openClosings(), ports: new Map(), holdings: new Map() }
  const { serving, place, closings } = rising
  try {
    const wanted = place.house.apps.flatMap((declared) => {
      const app = serving.apps[declared.name]
      if (!app) throw new Error(`the app ${declared.name} of ${place.house.name} serves nothing`)
      return isWanted(given, declared.name) ? [{ declared, app }] : []
    })
    const asking = wanted.find(({ app }) => app.kind === 'desk' || app.kind === 'partner')
    if (asking) await warmUp(rising, await holdingOf(rising, asking.declared.login))
    const first = wanted.filter(({ app }) => app.kind === 'worker')
    for (const { declared, app } of new Set([...first, ...wanted])) await startApp(rising, declared, app)
    return { addresses: addressesOf(rising), close: closings.close }
  } catch (fault) {
    await closings.close()
    throw fault
  }
}
