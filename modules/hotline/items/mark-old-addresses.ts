import { bySystem, type Desk, type House, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { holdCases } from '../lock-rows.ts'
import { addressPlace } from '../places.ts'
import { selectStillUnmarked, selectUnmarked, type UnmarkedItem } from './address-part-rows.ts'
import { noteParts } from './note-parts.ts'

/** What was done: items looked at, those that are found by their parts now, and those that did not open. */
export interface Marked {
  readonly items: number
  readonly marked: number
  readonly unreadable: number
}

const LINE = { act: 'hotline.mark-addresses', subject: 'register', purpose: 'follow-up' } as const

const openOne = (desk: Desk, { item, sealed }: UnmarkedItem): string | null => {
  try {
    return openText(opening(desk), addressPlace(item), sealed)
  } catch {
    // Its key is gone, or it was broken before: the others are marked all the same.
    return null
  }
}

const markSome = async (
  desk: Desk,
  after: string | null,
  most: number,
): Promise<Marked & { readonly last: string | null }> => {
  const found = await selectUnmarked(desk.db, after, most)
  // Whoever destroys a case waits for us, or we see that it is destroyed: no mark is left of what is gone.
  await holdCases(
    desk,
    found.map((one) => one.case),
  )
  const still = await selectStillUnmarked(
    desk.db,
    found.map(({ item }) => item),
  )
  const opened = found
    .filter(({ item }) => still.has(item))
    .map((one) => ({ id: one.item, canonical: openOne(desk, one) }))
  const readable = opened.flatMap(({ id, canonical }) => (canonical === null ? [] : [{ id, canonical }]))
  await noteParts(desk, readable)
  const left = await selectStillUnmarked(
    desk.db,
    readable.map(({ id }) => id),
  )
  return {
    items: opened.length,
    marked: readable.length - left.size,
    unreadable: opened.length - readable.length,
    last: found.length < most ? null : (found.at(-1)?.item ?? null),
  }
}

/**
 * Marks the parts of addresses that stood in the register before parts were marked, some at a time, each in a transaction of
 * its own. It may be stopped, begun again and run twice at once: what has its marks is left alone.
 */
export const markOldAddresses = async (
  house: House,
  { most, heard }: { readonly most: number; readonly heard?: (sofar: Marked) => void },
): Promise<Marked> => {
  let sum: Marked = { items: 0, marked: 0, unreadable: 0 }
  for (let after: string | null | undefined; after !== null; ) {
    const from: string | null = after ?? null
    const { last, ...some } = await bySystem(house, (desk) => markSome(desk, from, most), LINE)
    sum = {
      items: sum.items + some.items,
      marked: sum.marked + some.marked,
      unreadable: sum.unreadable + some.unreadable,
    }
    heard?.(sum)
    after = last
  }
  return sum
}
