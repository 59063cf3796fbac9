import { dayOf } from '@vigie/kernel'
import type { Holding } from '../house/index.ts'
import { decryptNotification } from '../vault/index.ts'

/** What is done in these books, as open pages hear it: the subject and nothing more. */
export interface Events {
  /** Hears each subject, until the returned function is called. */
  hear(listener: (subject: string) => void): () => void
  /** Aborted when the house closes. */
  readonly closing: AbortSignal
  close(): Promise<void>
}

/** One connection that listens for the whole process, however many pages are open. */
export const openEvents = async (holding: Pick<Holding, 'house' | 'listen'>): Promise<Events> => {
  const listeners = new Set<(subject: string) => void>()
  const closing = new AbortController()
  const { keys, clock } = holding.house
  const { lookup } = await keys.on(dayOf(clock()))
  const stop = await holding.listen('desk', (heard) => {
    const subject = decryptNotification(lookup, heard)
    if (subject !== null) for (const listener of listeners) listener(subject)
  })
  return {
    hear: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    closing: closing.signal,
    close: async () => {
      closing.abort()
      await stop()
    },
  }
}
