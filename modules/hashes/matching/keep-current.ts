import { setTimeout as pause } from 'node:timers/promises'
import type { WarmUp } from '@vigie/platform/house'
import { warmMatching } from './look-up.ts'

/** Even without a word from anybody the books are asked this often, in milliseconds. */
const LOOK = 30_000

/**
 * Keeps the lists of fingerprints in the memory of this process, ahead of the questions: read in at the start, and again
 * at every word that something is new. A word that is lost costs nothing but time: every question reads on by itself.
 */
export const keepCurrent = async (
  { house, listen, faulty }: Parameters<WarmUp['start']>[0],
  look = LOOK,
): Promise<() => Promise<void>> => {
  const closing = new AbortController()
  let waiting = true
  let wake = (): void => undefined
  const tell = (): void => {
    waiting = true
    wake()
  }
  const deaf = await listen('hashes', (what) => {
    if (what === 'lists') tell()
  })
  const follow = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      if (!waiting) {
        await Promise.race([
          pause(look, undefined, { signal: closing.signal }).catch(() => undefined),
          new Promise<void>((resolve) => {
            wake = resolve
          }),
        ])
      }
      waiting = false
      if (!closing.signal.aborted) await warmMatching(house.books).catch(faulty)
    }
  }
  const following = follow()
  return async () => {
    closing.abort()
    wake()
    await deaf()
    await following
  }
}
