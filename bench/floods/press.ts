import { setTimeout as pause } from 'node:timers/promises'

/**
 * Begins so many a second for so long, whether those before were answered or not: a flood does not wait. What is still
 * unanswered at the end is left. Gives how many were begun.
 */
export const press = async (
  aSecond: number,
  milliseconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> => {
  const start = performance.now()
  let begun = 0
  for (let now = start; now - start < milliseconds; now = performance.now()) {
    const due = Math.floor(((now - start) / 1_000) * aSecond)
    while (begun < due) {
      void work(begun).catch(() => undefined)
      begun++
    }
    await pause(10)
  }
  return begun
}
