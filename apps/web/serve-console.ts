import { consoleApp, type DeskComposition } from '@vigie/desk-frame'
import { HOUR } from '@vigie/kernel'
import { breachedPasswords, SESSION_LIMITS, type SessionLimits } from '@vigie/people/sign-in'
import { openEvents } from '@vigie/platform/events'
import type { Holding } from '@vigie/platform/house'
import type { Log } from '@vigie/platform/log'
import type { SettingDescription, Settings } from '@vigie/platform/settings'
import { type Certificate, listen } from '@vigie/platform/web'

export interface RunningConsole {
  readonly port: number
  close(): Promise<void>
}

const limitsOf = ({ sessionIdle, sessionLongest }: Partial<Settings>): SessionLimits => ({
  idle: sessionIdle === undefined ? SESSION_LIMITS.idle : sessionIdle * 60_000,
  longest: sessionLongest === undefined ? SESSION_LIMITS.longest : sessionLongest * HOUR,
})

/** Without an origin it is known on this machine alone. */
const ourNames = (origin: string | undefined): string[] =>
  origin === undefined ? [] : [new URL(origin).hostname]

/** Serves the console until it is closed. Without a set origin it is `localhost`, the one name browsers trust over http. */
export const serveConsole = async (given: {
  holding: Pick<Holding, 'house' | 'listen'>
  desks: DeskComposition
  host: string
  port: number
  tls?: Certificate | undefined
  settings: Pick<Settings, 'consoleOrigin'> &
    Partial<
      Pick<
        Settings,
        'sessionIdle' | 'sessionLongest' | 'breachedPasswords' | 'consoleNetworks' | 'consoleProxies'
      >
    >
  /** What was set, for whoever runs the house to read. */
  described?: readonly SettingDescription[]
  demonstration: boolean
  log: Log
}): Promise<RunningConsole> => {
  const { holding, desks, host, tls, settings, described = [], demonstration, log } = given
  const events = await openEvents(holding)
  // The origin holds the port, and with port 0 that is known only once somebody listens.
  let app: ReturnType<typeof consoleApp> | null = null
  const listening = await listen(
    {
      fetch: (request: Request, env: object) =>
        app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    },
    { host, port: given.port, tls, name: 'console', names: ourNames(settings.consoleOrigin) },
    settings.consoleOrigin,
  )
  try {
    app = consoleApp({
      desks,
      house: holding.house,
      origin: settings.consoleOrigin ?? `${tls ? 'https' : 'http'}://localhost:${listening.port}`,
      settings: described,
      demonstration,
      events,
      limits: limitsOf(settings),
      from: { networks: settings.consoleNetworks ?? [], proxies: settings.consoleProxies ?? 0 },
      ...(settings.breachedPasswords === undefined
        ? {}
        : { isBreached: breachedPasswords(settings.breachedPasswords) }),
      faulty: (err) => log.error({ err }, 'a page of the console could not be shown'),
    })
  } catch (fault) {
    await listening.close()
    await events.close()
    throw fault
  }
  return {
    port: listening.port,
    close: async () => {
      await events.close()
      await listening.close()
    },
  }
}
