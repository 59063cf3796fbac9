import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, type StartOptions, startServer } from './embedded.ts'

/** A server that is started again when it dies, under the same address. */
export interface KeptServer {
  readonly url: Server['url']
  /** Says in words that the server is away for good: whoever works with it must end too. */
  readonly lost: Promise<string>
  stop(): Promise<void>
}

/** Between tries to start it again; after the last one it is lost. */
const PAUSES = [0, 1_000, 2_000, 5_000, 10_000, 20_000]
/** A server that dies so often in so short a time is not helped by starting it again. */
const DEATHS = { most: 5, within: 10 * 60_000 }

/**
 * Starts the embedded server and keeps it: whatever kills it, it comes back on what the disk holds. Where that fails again
 * and again, `lost` says so. Each death is one sentence to `complain`.
 */
export const keepServer = async (
  options: StartOptions & { readonly complain: (words: string) => void },
  pauses: readonly number[] = PAUSES,
): Promise<KeptServer> => {
  const { complain, ...given } = options
  let server = await startServer(given)
  const { port, url } = server
  const closing = new AbortController()
  const deaths: number[] = []

  const startAgain = async (): Promise<string | null> => {
    let last = ''
    for (const wait of pauses) {
      await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined)
      if (closing.signal.aborted) return null
      try {
        // Without its data a start would make an empty one, and everybody would find nothing.
        if (!existsSync(join(given.folder, 'data'))) throw new Error('its data is gone')
        server = await startServer({ ...given, port })
        return null
      } catch (fault) {
        last = fault instanceof Error ? fault.message : String(fault)
      }
    }
    return `the database server ended and does not start again: ${last}`
  }
  /** What was held for the server that died is given back; then there is a new one, or the reason why there is none. */
  const replace = async (): Promise<string | null> => {
    complain('the database server ended by itself; it is started again')
    await server.stop()
    const now = Date.now()
    deaths.push(now)
    const recent = deaths.filter((at) => now - at < DEATHS.within).length
    return recent > DEATHS.most
      ? `the database server ended ${recent} times within ten minutes`
      : startAgain()
  }
  let replacing: Promise<string | null> = Promise.resolve(null)
  const keep = async (): Promise<string> => {
    for (;;) {
      await server.gone
      if (closing.signal.aborted) return new Promise(() => undefined)
      replacing = replace()
      const failed = await replacing
      if (failed !== null) return failed
    }
  }
  const lost = keep()
  return {
    url,
    lost,
    stop: async () => {
      closing.abort()
      await replacing
      await server.stop()
    },
  }
}
