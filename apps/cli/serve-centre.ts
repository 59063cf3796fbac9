import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CENTRE_PARTNER, type CentrePlace, centre, retainAt, seedDemonstration } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { CENTRE_SITE } from '@vigie/centre/site'
import { answerLinesOf } from '@vigie/notices'
import { servePartner } from '@vigie/partner'
import { type Holding, modulesOf, openHouse, workOf } from '@vigie/platform/house'
import { createLog, createWitness, type Log, takeConsole } from '@vigie/platform/log'
import {
  catcherApp,
  createPost,
  missingPost,
  type Post,
  type PostListener,
  startCatcher,
} from '@vigie/platform/post'
import type { Settings } from '@vigie/platform/settings'
import { type Certificate, healthRoutes, listen, serveFigures } from '@vigie/platform/web'
import { serveConsole, servePublic } from '@vigie/web'
import { onceADay, receiveMail, serveWorkerHealth, startWorker } from '@vigie/worker'
import type { CentreApp } from './centre-apps.ts'
import { type Closings, openClosings } from './closings.ts'
import { standPlace, startPlace } from './place.ts'
import { readHostPort } from './read-host-port.ts'

/** The centre's ports, counted from the first. */
const OFFSETS = { public: 0, console: 1, partner: 2, catcher: 3, mail: 4, worker: 5 } as const

/** What each of them is called, in the order in which they are said: the public site first. */
const CALLED = [
  ['public', 'public site'],
  ['console', 'desk (staff)'],
  ['partner', 'partner interface'],
  ['catcher', 'mail catcher'],
  ['worker', 'worker (health)'],
] as const satisfies readonly (readonly [keyof typeof OFFSETS, string])[]

/** Enough for every lane of the worker and its clocks, so that a lane that waits for a mail server takes none from another. */
const WORKER_CONNECTIONS = 16

export interface RunningCentre {
  readonly addresses: readonly { readonly what: string; readonly url: string }[]
  close(): Promise<void>
}

/** What every app is started with. */
interface Start {
  readonly settings: Settings
  readonly place: CentrePlace
  readonly demonstration: boolean
  readonly log: Log
  /** Without it the apps speak plain HTTP, on this machine only. */
  readonly tls: Certificate | undefined
  readonly closings: Closings
  portOf(app: keyof typeof OFFSETS): number
  /** Notes where an app answers; the house says it once all do. */
  say(app: keyof typeof OFFSETS, port: number): void
}

const hold = async ({ place, closings }: Start, login: string, max: number): Promise<Holding> => {
  const holding = await openHouse(place, login, max)
  closings.add(holding.close)
  return holding
}

/** Reads into memory what modules want there before the first question, and follows it. */
const warmUp = async ({ closings, log }: Start, holding: Holding): Promise<void> => {
  const faulty = (err: unknown) => log.error({ err }, 'what is kept in memory could not be read on')
  for (const { start } of modulesOf(centre).flatMap(({ warmUps }) => warmUps ?? [])) {
    closings.add(await start({ ...holding, faulty }))
  }
}

const startPublic = async (start: Start, holding: Holding): Promise<void> => {
  const { settings, closings, portOf, say, log, tls } = start
  const site = await servePublic({
    sites: CENTRE_SITE,
    house: holding.house,
    commons: holding.books('commons'),
    host: settings.host,
    port: portOf('public'),
    tls,
    options: {
      origin: settings.publicOrigin ?? `${tls ? 'https' : 'http'}://localhost:${portOf('public')}`,
      neutral: settings.exitUrl,
      proxies: settings.proxies,
      faulty: (err) => log.error({ err }, 'a page of the public site could not be shown'),
    },
  })
  closings.add(site.close)
  say('public', site.port)
}

const startConsole = async (start: Start, holding: Holding): Promise<void> => {
  const { settings, demonstration, closings, portOf, say, log, tls } = start
  const site = await serveConsole({
    desks: CENTRE_DESK,
    holding,
    host: settings.host,
    port: portOf('console'),
    tls,
    settings,
    demonstration,
    log,
  })
  closings.add(site.close)
  say('console', site.port)
}

const startPartner = async (
  { settings, closings, portOf, say, log, tls }: Start,
  holding: Holding,
): Promise<void> => {
  const site = await servePartner({
    ...CENTRE_PARTNER,
    house: holding.house,
    host: settings.host,
    port: portOf('partner'),
    tls,
    log,
  })
  closings.add(site.close)
  say('partner', site.port)
}

/** Where the mail of providers comes in: where the settings say, and always in a demonstration. */
const startInbox = async (start: Start, worker: Holding): Promise<PostListener | null> => {
  const { settings, demonstration, closings, portOf } = start
  const set = settings.mailListen === undefined ? null : readHostPort(settings.mailListen)
  const where = set ?? (demonstration ? { host: '127.0.0.1', port: portOf('mail') } : null)
  if (where === null) return null
  const inbox = await receiveMail(worker.house, modulesOf(centre), where)
  closings.add(inbox.close)
  return inbox
}

/** In a demonstration all mail goes to the catcher, whatever the settings say: nothing made up leaves the machine. */
const startPost = async (start: Start, inbox: PostListener | null): Promise<Post> => {
  const { settings, demonstration, closings, portOf, say, log, tls } = start
  let { smtpUrl } = settings
  if (demonstration && inbox !== null) {
    const catcher = await startCatcher({ folder: join(settings.data, 'mail'), replyThrough: inbox.url })
    closings.add(catcher.close)
    const app = catcherApp(catcher, { prefill: (text) => answerLinesOf(text).join('\n') })
    healthRoutes(app, [])
    const page = await listen(app, { host: settings.host, port: portOf('catcher'), tls, name: 'catcher' })
    closings.add(page.close)
    say('catcher', page.port)
    smtpUrl = catcher.url
  }
  if (smtpUrl === undefined) {
    log.warn({}, 'no mail server is set (VIGIE_SMTP_URL): notices wait until there is one')
    return missingPost
  }
  const post = createPost(smtpUrl, { from: settings.mailFrom })
  closings.add(post.close)
  return post
}

const startWork = async (
  start: Start,
  beside: { readonly public: Holding | null; readonly desk: Holding | null },
): Promise<void> => {
  const { settings, place, demonstration, closings, portOf, say, log, tls } = start
  const holding = await hold(start, 'worker', WORKER_CONNECTIONS)
  const inbox = await startInbox(start, holding)
  const post = await startPost(start, inbox)
  if (demonstration && beside.public !== null && beside.desk !== null) {
    await seedDemonstration(place, { public: beside.public, desk: beside.desk, worker: holding }, post)
  }
  const worker = startWorker({
    work: workOf(holding, post, (err, what) => log.error({ err, what }, 'a part of the work is tried again')),
    modules: modulesOf(centre),
    timers: [onceADay(holding.house, 'retention', () => retainAt(place))],
    log,
  })
  closings.add(worker.stop)
  const health = await serveWorkerHealth(worker, holding.all, {
    host: settings.host,
    port: portOf('worker'),
    tls,
  })
  closings.add(health.close)
  say('worker', health.port)
}

/** The certificate that the settings name; they have checked that the key is named as well. */
const readCertificate = async ({ tlsCertificate, tlsKey }: Settings): Promise<Certificate | undefined> =>
  tlsCertificate === undefined || tlsKey === undefined
    ? undefined
    : { cert: await readFile(tlsCertificate, 'utf8'), key: await readFile(tlsKey, 'utf8') }

/**
 * Starts the apps of the centre that are asked for in this process. What was started is stopped again when a later
 * part fails. One app alone lays no books: `vigie migrate` has done that.
 */
export const serveCentre = async (
  settings: Settings,
  options: { demonstration: boolean; only?: readonly CentreApp[] },
): Promise<RunningCentre> => {
  const { demonstration, only } = options
  const ports = new Map<string, number>()
  const closings = openClosings()
  try {
    const log = createLog(settings.logLevel)
    const giveBack = takeConsole(log, console)
    closings.add(async () => giveBack())
    const witness = createWitness(log)
    closings.add(async () => witness.close())
    const tls = await readCertificate(settings)
    const complain = (words: string) => log.error({}, `the backup: ${words}`)
    const running = only ? await standPlace(settings) : await startPlace(settings, complain)
    closings.add(running.close)
    const start: Start = {
      settings,
      place: { ...running.place, witness },
      demonstration,
      log,
      tls,
      closings,
      portOf: (app) => (settings.port === 0 ? 0 : settings.port + OFFSETS[app]),
      say: (app, port) => ports.set(app, port),
    }
    const wanted = (app: CentreApp): boolean => only?.includes(app) ?? true
    const outside = wanted('public') ? await hold(start, 'public', 10) : null
    const inside = wanted('console') || wanted('partner') ? await hold(start, 'desk', 10) : null
    if (inside) await warmUp(start, inside)
    if (wanted('worker')) await startWork(start, { public: outside, desk: inside })
    if (outside) await startPublic(start, outside)
    if (inside && wanted('console')) await startConsole(start, inside)
    if (inside && wanted('partner')) await startPartner(start, inside)
    if (settings.metricsListen !== undefined) {
      const figures = await serveFigures({ ...readHostPort(settings.metricsListen), tls })
      closings.add(figures.close)
    }
    const name = settings.host === '127.0.0.1' ? 'localhost' : settings.host
    const addresses = CALLED.flatMap(([app, what]) => {
      const port = ports.get(app)
      return port === undefined ? [] : [{ what, url: `${tls ? 'https' : 'http'}://${name}:${port}` }]
    })
    return { addresses, close: closings.close }
  } catch (fault) {
    await closings.close()
    throw fault
  }
}
