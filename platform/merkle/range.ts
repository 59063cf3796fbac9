/** The entries of the positions from `from` up to, and without, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A complete subtree: the 2^level entries from position place·2^level on. Level 0 is a leaf. It never changes again. */
export interface Subtree {
  readonly level: number
  readonly place: number
}

// Positions pass what 32 bits hold, so they are halved as numbers and not shifted.
const halve = (value: number): number => Math.floor(value / 2)

/** The largest power of two below `size`: where RFC 9162 parts a tree. */
const parting = (size: number): number => {
  let part = 1
  while (part * 2 < size) part *= 2
  return part
}

/** The fewest complete subtrees that make up a range, from left to right. */
export const cover = ({ from, to }: Range): Subtree[] => {
  const pieces: Subtree[] = []
  for (let at = from; at < to; ) {
    let level = 0
    let width = 1
    while (at % (width * 2) === 0 && at + width * 2 <= to) {
      level += 1
      width *= 2
    }
    pieces.push({ level, place: at / width })
    at += width
  }
  return pieces
}

export const rangeOf = ({ level, place }: Subtree): Range => ({
  from: place * 2 ** level,
  to: (place + 1) * 2 ** level,
})

/** The ranges whose roots prove that the entry at `position` lies in a log of `size` entries, RFC 9162, 2.1.3.1. */
export const inclusionPath = (position: number, size: number): Range[] => {
  const path: Range[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + parting(to - from)
    if (position < middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  return path.reverse()
}

/** The ranges whose roots prove that a log of `older` entries is the beginning of one of `newer`, RFC 9162, 2.1.4.1. */
export const consistencyPath = (older: number, newer: number): Range[] => {
  const path: Range[] = []
  let from = 0
  let to = newer
  let whole = true
  while (to !== older) {
    const middle = from + parting(to - from)
    if (older <= middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
      whole = false
    }
  }
  if (!whole) path.push({ from, to })
  return path.reverse()
}

/** How many complete subtrees of level 1 and above a log of `size` entries has. */
export const countNodes = (size: number): number => {
  let count = 0
  for (let width = halve(size); width > 0; width = halve(width)) count += width
  return count
}

/**
 * What to keep of a log that grew from `older` to `newer` entries, so that whoever kept the same at each earlier step can
 * prove any step consistent with any other: the new complete subtrees, and those that were begun before and are complete now.
 */
export const subtreesOfGrowth = (older: number, newer: number): Subtree[] => {
  const begun: Subtree[] = []
  for (let level = 1, width = 2; width <= newer; level++, width *= 2) {
    const place = Math.floor(older / width)
    const { from, to } = rangeOf({ level, place })
    if (from < older && to <= newer) begun.push({ level, place })
  }
  return [...cover({ from: older, to: newer }), ...begun]
}
