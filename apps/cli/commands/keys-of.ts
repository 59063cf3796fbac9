import { booksWithKeys, keysOfBooks } from '@vigie/platform/house'
import type { KeyPlace } from '@vigie/platform/vault'
import { type HouseSettings, Misuse } from '../command.ts'
import { housePlaceOf } from '../place.ts'

/** With which a command about keys names the books whose keys it means. */
export const OF_BOOKS = { books: { type: 'string' } } as const

/** Refuses books that have no keys of their own. */
export const checkBooks = async ({ house }: HouseSettings, books: string | undefined): Promise<void> => {
  const known = booksWithKeys(await house.declared())
  if (books === undefined || known.includes(books)) return
  throw new Misuse(`no keys belong to books called "${books}"; books: ${known.join(', ')}`)
}

/** Where the keys of those books lie; of the first, where none are named. */
export const keysOf = async (settings: HouseSettings, books: string | undefined): Promise<KeyPlace> => {
  await checkBooks(settings, books)
  const place = await housePlaceOf(settings)
  return books === undefined ? place : keysOfBooks(place, books)
}
