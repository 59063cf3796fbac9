import { booksOf, type HousePlace, openKeeper } from '@vigie/platform/house'
import { keepingOf } from '../keeping.ts'
import { type Retained, runRetention } from './run-retention.ts'

/** One round of retention over one set of books. The keeper's login is open for so long and no longer. */
export const retainAt = async (place: HousePlace, books: string): Promise<Retained> => {
  const keeper = await openKeeper(place, books)
  try {
    return await runRetention(keeper, keepingOf(booksOf(place.house, books).modules))
  } finally {
    await keeper.close()
  }
}
