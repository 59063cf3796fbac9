import { bySystem, type House } from '@vigie/platform/operation'
import type { SigningKey } from '@vigie/platform/vault'
import { sequenceAll, sequenceLate } from './sequence.ts'
import { isHeadDue, signHead } from './sign-head.ts'

/** How often the log is looked through for lines that the quick look of every second cannot see, in milliseconds. */
const THOROUGH = 10 * 60_000

/**
 * The round of the worker that keeps the log: every second the lines of the last hour, every ten minutes all that is due,
 * and after midnight the head of the day. The first round is thorough.
 */
export const logKeeper = (house: House, key: SigningKey): (() => Promise<void>) => {
  let thorough = Number.NEGATIVE_INFINITY
  return async () => {
    const now = house.clock().getTime()
    if (now - thorough < THOROUGH) {
      await bySystem(house, sequenceLate)
      return
    }
    await sequenceAll(house)
    if (await bySystem(house, isHeadDue)) await bySystem(house, (desk) => signHead(desk, key))
    thorough = now
  }
}
