import { setTimeout as pause } from 'node:timers/promises'
import { type IsBreached, noneBreached, SESSION_LIMITS, type SessionLimits } from '@vigie/people/sign-in'
import type { Events } from '@vigie/platform/events'
import type { House } from '@vigie/platform/operation'
import type { SettingDescription } from '@vigie/platform/settings'
import {
  compressPages,
  greetInLanguage,
  healthRoutes,
  LANG,
  limitBody,
  mount,
  securityHeaders,
  serveAssets,
} from '@vigie/platform/web'
import { assets } from '@vigie/ui'
import { Hono } from 'hono'
import { actorOf, type Console, type ConsoleEnv } from './console.ts'
import { cookiesFor } from './cookies.ts'
import { type DeskComposition, toldBy } from './desk.ts'
import { refuseForgery } from './forgery.ts'
import { frameDesk } from './frame-desk.ts'
import { EVERYWHERE, insideNetworks, type NetworkLimits } from './inside-networks.ts'
import { sendToOurName } from './our-name.ts'
import { showFault, showRefusal, turnAway } from './pages/refusal.tsx'
import { PASSKEY_FILES } from './passkey-files.ts'
import { routesOf } from './routes.tsx'
import { sayingsOf } from './says.ts'
import { takeSeat } from './seat.ts'

/** The longest form: the sum of what its fields may hold, with room to spare. */
const MOST_BYTES = 256 * 1024

export interface ConsoleOptions {
  /** What the house says of its desks. */
  readonly desks: DeskComposition
  readonly house: House
  /** As staff see it: `https://desk.example`. Passkeys, cookies and forms are bound to it. */
  readonly origin: string
  /** What was set for this house, without secrets, for its administrators to read; left out, nothing is shown. */
  readonly settings?: readonly SettingDescription[]
  readonly demonstration: boolean
  readonly events: Events
  readonly faulty: (fault: unknown) => void
  /** How long a session holds; left out, half an hour without a visit and twelve hours in any case. */
  readonly limits?: SessionLimits
  /** From where it can be reached; left out, from everywhere. */
  readonly from?: NetworkLimits
  /** Whether a password is known from a breach; left out, none is. */
  readonly isBreached?: IsBreached
  /** How a failed sign-in waits. */
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

/** The staff's side of the centre, as an app that answers requests. */
export const consoleApp = (options: ConsoleOptions): Hono<ConsoleEnv> => {
  const { house, origin, demonstration, events, faulty } = options
  const console: Console = {
    house,
    says: sayingsOf(options.desks, toldBy([frameDesk(options.desks.modules), ...options.desks.desks])),
    once: new Map(options.desks.desks.flatMap(({ once }) => Object.entries(once ?? {}))),
    site: { name: house.letterhead.name, origin },
    cookies: cookiesFor(origin, options.desks.cookies),
    limits: options.limits ?? SESSION_LIMITS,
    isBreached: options.isBreached ?? noneBreached,
    settings: options.settings ?? [],
    demonstration,
    events,
    faulty,
    pause: options.pause ?? pause,
    draw: async (path, sentBack) => app.fetch(new Request(origin + path), { sentBack }),
  }
  const app = new Hono<ConsoleEnv>()
  app.use(securityHeaders({ origin, manner: 'live' }))
  app.use(compressPages())
  healthRoutes(app, [house.books])
  serveAssets(app, new Map([...assets(), ...PASSKEY_FILES]))
  app.use(sendToOurName(origin))
  app.use(limitBody(MOST_BYTES))
  app.use(async (c, next) => {
    c.set('console', console)
    c.set('seat', null)
    c.set('csrf', '')
    c.set('sentBack', c.env?.sentBack)
    await next()
  })
  // Whoever sits there is greeted in the language that they chose, others in that of their browser.
  app.get('/', takeSeat, (c, next) =>
    c.var.seat ? Promise.resolve(c.redirect(`/${c.var.seat.person.language}`, 302)) : next(),
  )
  greetInLanguage(app)
  app.use(insideNetworks(options.from ?? EVERYWHERE))
  app.use(`/${LANG}/*`, takeSeat, refuseForgery)
  app.use(`/${LANG}`, takeSeat, refuseForgery)
  mount(app, routesOf(options.desks), { actorOf, refuse: (c) => turnAway(c) })
  app.notFound((c) => showRefusal(c, 'not-here', 404))
  app.onError((fault, c) => showFault(c, fault))
  return app
}
