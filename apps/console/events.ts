import type { Holding } from '@vigie/centre'

/** What changed, as the colleagues at the other desks hear it. */
export interface Events {
  /** Hears each subject that changed, until the returned hand is used. */
  hear(listener: (subject: string) => void): () => void
  /** Aborted when the house closes. */
  readonly closing: AbortSignal
  close(): Promise<void>
}

/** One connection that listens for the whole process, however many desks are open. */
export const openEvents = async (holding: Holding): Promise<Events> => {
  const listeners = new Set<(subject: string) => void>()
  const closing = new AbortController()
  const stop = await holding.listen('desk', (subject) => {
    for (const listener of listeners) listener(subject)
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
