import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** How far behind: on a busy processor such a thread gets about a ninth of what the thread that answers gets. */
const BEHIND = 10
const OWN_THREADS = '/proc/self/task'

/**
 * Lets the threads that Node keeps for slow work step behind the thread that answers people, so that stretching takes what
 * they leave of the processor. Linux knows a priority per thread; elsewhere nothing happens.
 */
export const stepBehind = (): void => {
  try {
    for (const thread of readdirSync(OWN_THREADS)) {
      const name = readFileSync(`${OWN_THREADS}/${thread}/comm`, 'utf8').trim()
      if (name === 'libuv-worker') setPriority(Number(thread), BEHIND)
    }
  } catch {
    // A sandbox without /proc, or one that refuses: the work is done all the same.
  }
}
