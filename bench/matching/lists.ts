import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'

export const SETS = ['uniform', 'skewed'] as const
export type SetName = (typeof SETS)[number]

export const FINGERPRINT = 32
const BLOCK = 8192
const RADIUS = 31

/** The same numbers at every run. */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}
type Dice = ReturnType<typeof dice>
type Words = Uint32Array

const anything = (roll: Dice): Words => Uint32Array.from({ length: 8 }, roll)

const turned = (fingerprint: Words, distance: number, roll: Dice): Words => {
  const words = fingerprint.slice()
  const bits = new Set<number>()
  while (bits.size < distance) bits.add(roll() & 255)
  for (const bit of bits) words[bit >> 5] = (words[bit >> 5] ?? 0) ^ (1 << (bit & 31))
  return words
}

/** Half of the sixteen columns as in every picture with little in it, the other half as it comes. */
const littleInIt = (roll: Dice): Words => anything(roll).map((word) => (word & 0x00ff00ff) | 0x5a005a00)

/**
 * Uniform: nothing but chance. Skewed: of 1000 entries 50 repeat a fingerprint in groups of 2 to 64, 1 is the same one
 * fingerprint throughout the list, 150 are near duplicates (up to 20 bits from their centre) in clusters of 8 to 2048, as
 * many entries in small clusters as in large, 2 are near duplicates of one single picture, 50 have half their bits alike,
 * and the rest is chance. Groups lie together at first and are then shuffled through the file block by block.
 */
const nextGroup = (
  set: SetName,
  size: number,
  roll: Dice,
  shared: { repeated: Words; centre: Words },
): Words[] => {
  if (set === 'uniform') return Array.from({ length: 512 }, () => anything(roll))
  const groups: Words[] = []
  const many = (count: number, one: () => Words) => {
    for (let each = 0; each < count; each++) groups.push(one())
  }
  const thousands = Math.min(size, 100_000) / 1000
  many(thousands, () => shared.repeated)
  many(2 * thousands, () => turned(shared.centre, roll() % 21, roll))
  many(50 * thousands, () => littleInIt(roll))
  for (let left = 50 * thousands; left > 0; ) {
    const [one, count] = [anything(roll), Math.min(left, 2 << (roll() % 6))]
    many(count, () => one)
    left -= count
  }
  const octaves = Math.min(9, Math.floor(Math.log2(size / 4000)))
  for (let left = 150 * thousands, octave = 0; left > 0; octave++) {
    const share = Math.min(left, Math.ceil((150 * thousands) / octaves))
    for (let rest = share; rest > 0; ) {
      const [centre, count] = [anything(roll), Math.min(rest, 8 << (octave % octaves))]
      many(count, () => turned(centre, roll() % 21, roll))
      rest -= count
    }
    left -= share
  }
  many(Math.ceil(747 * thousands), () => anything(roll))
  return shuffled(groups, roll)
}

const shuffled = <Thing>(things: Thing[], roll: Dice): Thing[] => {
  for (let last = things.length - 1; last > 0; last--) {
    const other = roll() % (last + 1)
    const [one, two] = [things[last], things[other]]
    if (one !== undefined && two !== undefined) [things[last], things[other]] = [two, one]
  }
  return things
}

/** Writes `size` fingerprints one behind the other; an entry's number is its place. */
export const writeList = (file: string, set: SetName, size: number): void => {
  const roll = dice(set === 'uniform' ? 1 : 2)
  const shared = { repeated: anything(roll), centre: anything(roll) }
  const out = openSync(file, 'w')
  const block = new Uint32Array(BLOCK * 8)
  let [written, held] = [0, 0]
  const flush = () => {
    writeSync(out, new Uint8Array(block.buffer, 0, held * FINGERPRINT))
    held = 0
  }
  while (written < size) {
    for (const words of nextGroup(set, size, roll, shared)) {
      if (written++ >= size) break
      block.set(words, held++ * 8)
      if (held === BLOCK) flush()
    }
  }
  flush()
  closeSync(out)
}

export type Planted = { readonly entry: number; readonly distance: number } | null

/**
 * Three of four queries are an entry of the list with 0 to 31 of its bits turned; of the rest half are strangers and half
 * lie 32 to 60 bits from an entry.
 */
export const writeQueries = (file: string, list: string, size: number, count: number): Planted[] => {
  const roll = dice(3)
  const from = openSync(list, 'r')
  const queries = new Uint32Array(count * 8)
  const planted = Array.from({ length: count }, (_, query): Planted => {
    const entry = roll() % size
    const words = new Uint32Array(8)
    readSync(from, new Uint8Array(words.buffer), 0, FINGERPRINT, entry * FINGERPRINT)
    const distance = query % 4 < 3 ? roll() % (RADIUS + 1) : RADIUS + 1 + (roll() % 29)
    queries.set(query % 8 === 7 ? anything(roll) : turned(words, distance, roll), query * 8)
    return query % 4 < 3 ? { entry, distance } : null
  })
  closeSync(from)
  writeFileSync(file, new Uint8Array(queries.buffer))
  return planted
}
