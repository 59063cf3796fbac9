import type { Keeper } from '@vigie/platform/vault'
import { openBooks } from './lay-books.ts'
import { type CentrePlace, openMaker } from './open-centre.ts'
import { passwordOf } from './passwords.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

export interface OpenKeeper extends Keeper {
  close(): Promise<void>
}

/** Opens the hotline books for whoever changes and destroys keys: a login that no app holds. */
export const openKeeper = async (place: CentrePlace): Promise<OpenKeeper> => {
  const login = 'vigie_keeper'
  const password = await passwordOf(place.keyFolder, place.superUrl, login)
  const maker = await openMaker(place)
  const books = openBooks({
    superUrl: place.superUrl,
    database: place.databases.hotline,
    login,
    password,
    max: 4,
  })
  return { ...maker, books, columns: SEALED_COLUMNS, clock: place.clock, close: () => books.close() }
}
