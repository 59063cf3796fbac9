import { setTimeout as pause } from 'node:timers/promises'
import { hasCode, withClient } from './client.ts'

const PATIENCE_MILLISECONDS = 60_000

/** Nobody answers, or the server says that it is only starting or stopping. */
const isAway = (fault: unknown): boolean =>
  hasCode(fault, 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03') ||
  (fault instanceof Error && fault.message.startsWith('Connection terminated'))

/**
 * Resolves as soon as the server lets in or turns away; whoever starts at the same moment as the server need not die first.
 * After a minute too: what is wrong then is said to whoever asks the books.
 */
export const waitForServer = async (url: string, patience = PATIENCE_MILLISECONDS): Promise<void> => {
  const until = performance.now() + patience
  const isStillAway = (): Promise<boolean> =>
    withClient(url, async () => false).catch((fault: unknown) => isAway(fault))
  while ((await isStillAway()) && performance.now() < until) await pause(100)
}
