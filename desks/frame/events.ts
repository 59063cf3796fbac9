import { dayOf } from '@vigie/kernel'
import type { House } from '@vigie/platform/operation'
import { decryptNotification } from '@vigie/platform/vault'

/** What changed, as the colleagues at the other desks hear it. */
export interface Events {
  /** Hears each subject that changed, until the returned hand is used. */
  hear(listener: (subject: string) => void): () => void
  /** Aborted when the house closes. */
  readonly closing: AbortSignal
  close(): Promise<void>
}

/** The books as their desks hold them. */
export interface DeskHolding {
  readonly house: House
  /** Hears what is notified on a channel of these books, until the returned function is called. */
  listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>
}

/** One connection that listens for the whole process, however many desks are open. */
export const openEvents = async (holding: DeskHolding): Promise<Events> => {
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
