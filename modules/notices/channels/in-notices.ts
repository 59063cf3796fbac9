import { LIMITS } from '@vigie/protocol'

/** What is added to a notice beside what is counted here: its id, and a sign between two items. */
const REST = 1_024

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/**
 * The items of a notice in as many notices as it takes, in order: none has more than `most`, nor more bytes than every receiver
 * takes. The same items give the same notices each time, so that sending again repeats nothing.
 */
export const inNotices = <Item>(
  frame: object,
  items: readonly Item[],
  most: number,
): { readonly from: number; readonly items: readonly Item[] }[] => {
  const room = LIMITS.bytes - REST - bytesOf(frame)
  const found: { from: number; items: Item[] }[] = []
  let taken = 0
  for (const [at, item] of items.entries()) {
    const bytes = bytesOf(item) + 1
    const last = found.at(-1)
    if (last === undefined || last.items.length === most || taken + bytes > room) {
      found.push({ from: at, items: [item] })
      taken = bytes
    } else {
      last.items.push(item)
      taken += bytes
    }
  }
  return found
}
