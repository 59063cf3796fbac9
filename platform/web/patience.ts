import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { HOUR } from '@vigie/kernel'

export interface PatienceOptions {
  /** How many goes are free before waiting starts. */
  readonly free: number
  /** The wait after the first go too many; it doubles with each next one. */
  readonly first: number
  readonly most: number
  /** Beyond this many callers at once in one hour everybody new shares one line. */
  readonly callers?: number
  readonly now?: () => number
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

const commonLine = 'everybody'

/**
 * Makes those who try too often wait, and never turns anyone away. Nothing is written down: callers are known by a keyed
 * mark of where they come from, under a key that lives in memory for one hour and then is gone with all that it marked.
 */
export const patience = (options: PatienceOptions) => {
  const { free, first, most, callers = 50_000, now = Date.now, wait = pause } = options
  let hour = Number.NaN
  let key = randomBytes(32)
  const goes = new Map<string, number>()

  const turnTheGlass = () => {
    const present = Math.floor(now() / HOUR)
    if (present === hour) return
    hour = present
    key = randomBytes(32)
    goes.clear()
  }

  const markOf = (caller: string): string => {
    turnTheGlass()
    const mark = createHmac('sha256', key).update(caller).digest('base64url')
    return goes.has(mark) || goes.size < callers ? mark : commonLine
  }

  return {
    /** Counts a go and waits as long as this caller has to. */
    take: async (caller: string): Promise<void> => {
      const mark = markOf(caller)
      const earlier = goes.get(mark) ?? 0
      goes.set(mark, earlier + 1)
      if (earlier < free) return
      await wait(Math.min(most, first * 2 ** Math.min(earlier - free, 20)))
    },
    /** Gives a go back: it was an honest one. */
    forgive: (caller: string): void => {
      const mark = markOf(caller)
      const earlier = goes.get(mark) ?? 0
      if (earlier > 0) goes.set(mark, earlier - 1)
    },
  }
}
export type Patience = ReturnType<typeof patience>
