import { type HousePlace, openKeeper } from '@vigie/platform/house'
import { type Retained, runRetention } from '@vigie/privacy'
import { KEEPING } from './keeping.ts'

/** One round of retention. The keeper's login is open for so long and no longer. */
export const retainAt = async (place: HousePlace): Promise<Retained> => {
  const keeper = await openKeeper(place)
  try {
    return await runRetention(keeper, KEEPING)
  } finally {
    await keeper.close()
  }
}
