import { openThrowawayCentre, type ThrowawayCentre } from '@vigie/centre'
import type { Attack } from '../promise.ts'
import { inScratchCentre } from '../scratch-centre.ts'

/** Two houses on one server, each in books of its own, with made-up staff; thrown away afterwards. */
export const inTwoHouses = <Result>(
  attack: Attack,
  work: (here: ThrowawayCentre, elsewhere: ThrowawayCentre) => Promise<Result>,
): Promise<Result> =>
  inScratchCentre(attack, async ({ place }) => {
    const here = await openThrowawayCentre({ template: place })
    const elsewhere = await openThrowawayCentre({ template: place })
    try {
      return await work(here, elsewhere)
    } finally {
      await here.close()
      await elsewhere.close()
    }
  })
