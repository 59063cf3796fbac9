import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const FIRST_WAIT = 250
const LONGEST_WAIT = 10_000

/**
 * Hears what is notified on a channel, over one connection of its own that is made again when it breaks. What was
 * notified meanwhile is lost: a notification only says that something is worth looking at again.
 */
export const listenTo = async (
  url: string,
  channel: string,
  onMessage: (message: string) => void,
): Promise<() => Promise<void>> => {
  const closing = new AbortController()
  let client: pg.Client | null = null

  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'vigie-listen', keepAlive: true })
    // A broken connection is said twice, as an error and as an end; the end is enough.
    fresh.on('error', () => undefined)
    fresh.on('notification', ({ payload }) => onMessage(payload ?? ''))
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = fresh
    fresh.on('end', () => void openAgain())
  }
  const openAgain = async (): Promise<void> => {
    client = null
    for (
      let wait = FIRST_WAIT;
      !closing.signal.aborted && client === null;
      wait = Math.min(LONGEST_WAIT, 2 * wait)
    ) {
      await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined)
      if (!closing.signal.aborted) await open().catch(() => undefined)
    }
  }
  await open()
  return async () => {
    closing.abort()
    await client?.end()
  }
}
