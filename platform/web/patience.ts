import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { HOUR } from '@vigie/kernel'

export interface PatienceOptions {
  /** How many goes are free before waiting starts. */
  readonly free: number
  /** The wait after the first go too many; it doubles with each next one. */
  readonly first: number
  readonly most: number
  /** The longest that anyone is kept waiting; whoever comes when the line is longer is told to come back. */
  readonly longest?: number
  /** Beyond this many callers at once in one hour everybody new shares one line. */
  readonly callers?: number
  readonly now?: () => number
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

const commonLine = 'everybody'

const GROUPS = 8
const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))

/**
 * The network of an address where one visitor has a whole network: of IPv6 the first 64 bits, for behind them everybody
 * has more addresses than there are lines. An IPv4 address in IPv6 clothes is that address; whatever else is as it is.
 */
export const networkOf = (address: string): string => {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').split('%', 1)[0] ?? ''
  if (!isIPv6(bare)) return address
  const [, four] = /^(?:0{0,4}:){2,6}ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare) ?? []
  if (four !== undefined) return four
  const [before = '', after] = bare.split('::')
  const head = groupsOf(before)
  const tail = groupsOf(after ?? '')
  const dotted = bare.includes('.') ? 1 : 0
  const missing = after === undefined ? 0 : GROUPS - dotted - head.length - tail.length
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return `${groups
    .slice(0, GROUPS / 2)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** The line of this caller, or of everybody, is full; nothing was done. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
  readonly seconds: number
  constructor(milliseconds: number) {
    super('too many at once')
    this.seconds = Math.ceil(milliseconds / 1_000)
  }
}

interface Line {
  goes: number
  /** When whoever comes next may start to wait. */
  free: number
}

/**
 * Makes those who try too often wait, one after the other, also when they come all at once. Nothing is written down:
 * callers are known by a keyed mark of where they come from, under a key that lives in memory for one hour and then is
 * gone with all that it marked.
 */
export const patience = (options: PatienceOptions) => {
  const { free, first, most, longest = 30_000, callers = 50_000, now = Date.now, wait = pause } = options
  let hour = Number.NaN
  let key = randomBytes(32)
  const lines = new Map<string, Line>()

  const rotateKey = () => {
    const present = Math.floor(now() / HOUR)
    if (present === hour) return
    hour = present
    key = randomBytes(32)
    lines.clear()
  }

  const markOf = (caller: string): string => {
    rotateKey()
    const mark = createHmac('sha256', key).update(networkOf(caller)).digest('base64url')
    return lines.has(mark) || lines.size < callers ? mark : commonLine
  }

  const lineOf = (mark: string): Line => {
    const line = lines.get(mark) ?? { goes: 0, free: now() }
    lines.set(mark, line)
    return line
  }

  return {
    /** Counts a go and waits as long as this caller has to. Throws `TooMany` when that would be too long. */
    take: async (caller: string): Promise<void> => {
      const mark = markOf(caller)
      const line = lineOf(mark)
      if (line.goes < free) {
        line.goes++
        return
      }
      const step = Math.min(most, first * 2 ** Math.min(line.goes - free, 20))
      // Nobody is turned away because of strangers: on the common line each waits only for themselves.
      const start = mark === commonLine ? now() : Math.max(now(), line.free)
      const time = start + step - now()
      if (time > longest) throw new TooMany(time)
      line.goes++
      line.free = start + step
      await wait(time)
    },
    /** Gives a go back: it was an honest one. */
    forgive: (caller: string): void => {
      const line = lineOf(markOf(caller))
      if (line.goes > 0) line.goes--
    },
  }
}
export type Patience = ReturnType<typeof patience>
