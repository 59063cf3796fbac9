import { setTimeout as pause } from 'node:timers/promises'
import { receiveWal } from './receive-wal.ts'

const FIRST_WAIT = 1000
const LONGEST_WAIT = 60_000

/** An archive that follows a running server until it is stopped. Stop the server first: it then hands over its last words. */
export interface KeptArchive {
  stop(): Promise<void>
}

/**
 * Archives the log for as long as the house is open. What goes wrong with the backup never stops the house: it is said, and
 * tried again; the server keeps its log meanwhile.
 */
export const keepArchive = (given: {
  url: string
  path: string
  complain: (words: string) => void
  atOnce?: boolean
}): KeptArchive => {
  const closing = new AbortController()
  const run = async (): Promise<void> => {
    for (let wait = FIRST_WAIT; !closing.signal.aborted; wait = Math.min(LONGEST_WAIT, 2 * wait)) {
      try {
        await receiveWal({
          url: given.url,
          path: given.path,
          atOnce: given.atOnce ?? false,
          onGap: given.complain,
          onFlushed: () => {
            wait = FIRST_WAIT
          },
        })
      } catch (fault) {
        if (!closing.signal.aborted) given.complain(fault instanceof Error ? fault.message : String(fault))
      }
      await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      closing.abort()
      await running
    },
  }
}
