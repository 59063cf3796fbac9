import type { Day } from '@vigie/kernel'
import type { Timer } from '@vigie/platform/house'
import { bySystem, type House } from '@vigie/platform/operation'

const MINUTE = 60_000

/** Work of each day. A round that failed, or that a crash broke off, is due again; what is done twice is done once. */
export const onceADay = (house: House, name: string, work: () => Promise<unknown>): Timer => {
  let done: Day | null = null
  return {
    name,
    every: MINUTE,
    round: async () => {
      const today = await bySystem(house, async (desk) => desk.today)
      if (today === done) return
      await work()
      done = today
    },
  }
}
