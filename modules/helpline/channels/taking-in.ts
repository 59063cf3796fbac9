import type { Timer } from '@vigie/platform/house'
import { bySystem, type Desk, type House, perform } from '@vigie/platform/operation'
import { takeInMessage } from '../verbs/take-in-message.ts'
import { countNotTakenIn, selectWholeArrivals } from './arrival-rows.ts'

const LOOKS = 500
const AT_ONCE = 100
/** So long the missing part of a long text is waited for. */
const PATIENCE = 10 * 60_000

/** While a worker runs nothing is there for so long: the minute of its arrival and another. */
const LIES = 2 * 60_000

/** How many texts came in and stand in no conversation, since no worker runs. */
export const countLying = ({ db, now }: Desk): Promise<number> => {
  const before = (wait: number) => new Date(now.getTime() - wait)
  return countNotTakenIn(db, { whole: before(LIES), torn: before(PATIENCE + LIES) })
}

/** Makes messages of what gateways brought. What cannot be taken in keeps nothing else from it, and is tried again. */
export const takeInAll = async (house: House): Promise<void> => {
  const wholes = await bySystem(house, ({ db, now }) =>
    selectWholeArrivals(db, { before: new Date(now.getTime() - PATIENCE), most: AT_ONCE }),
  )
  const faults: unknown[] = []
  for (const arrivals of wholes) {
    await perform(house, takeInMessage, { kind: 'system' }, { arrivals }).catch((fault: unknown) =>
      faults.push(fault),
    )
  }
  if (faults.length > 0) throw faults[0]
}

export const takesIn = (house: House): Timer => ({
  name: 'helpline.take-in',
  every: LOOKS,
  round: () => takeInAll(house),
})
