import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.ts'
import type { Range } from './range.ts'

const isOdd = (value: number): boolean => value % 2 === 1
const halve = (value: number): number => Math.floor(value / 2)

const areHashes = (...hashes: readonly Buffer[]): boolean => hashes.every((one) => one.length === HASH_BYTES)
const areCounts = (...counts: readonly number[]): boolean =>
  counts.every((one) => Number.isSafeInteger(one) && one >= 0)

/** A range can be proved when it begins at a multiple of the next power of two not below its length. */
const isSubtree = ({ from, to }: Range): boolean => {
  let width = 1
  while (width < to - from) width *= 2
  return from <= to && (from === to || from % width === 0)
}

/** Whether the entry with this hash lies at `position` of a log of `size` entries with this root, RFC 9162, 2.1.3.2. */
export const verifyInclusion = (given: {
  position: number
  size: number
  leaf: Buffer
  root: Buffer
  proof: readonly Buffer[]
}): boolean => {
  const { position, size, leaf, root, proof } = given
  if (!areCounts(position, size) || position >= size || !areHashes(leaf, ...proof)) return false
  let left = position
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(left) || left === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(left) && left !== 0) {
        left = halve(left)
        last = halve(last)
      }
    } else hash = nodeHash(hash, sibling)
    left = halve(left)
    last = halve(last)
  }
  return last === 0 && hash.equals(root)
}

/**
 * Whether the entries of `range`, with the root `part`, lie unchanged in a log of `size` entries with the root `whole`.
 * For a range that begins at 0 this is the check of consistency in RFC 9162, 2.1.4.2.
 */
export const verifySubtree = (given: {
  range: Range
  size: number
  part: Buffer
  whole: Buffer
  proof: readonly Buffer[]
}): boolean => {
  const { range, size, part, whole, proof } = given
  if (!areCounts(range.from, range.to, size) || range.to > size || !isSubtree(range)) return false
  if (range.from === range.to) return part.equals(EMPTY_ROOT) && proof.length === 0
  if (!areHashes(...proof) || (proof.length > 0 && !areHashes(part))) return false
  let [first, last, end] = [range.from, range.to - 1, size - 1]
  const climb = () => {
    first = halve(first)
    last = halve(last)
    end = halve(end)
  }
  while (first !== last && (last === end || isOdd(last))) climb()
  const [start, ...rest] = first === last ? [part, ...proof] : proof
  if (start === undefined) return false
  let [old, now] = [start, start]
  for (const hash of rest) {
    if (end === 0) return false
    if (isOdd(last) || last === end) {
      if (first < last) old = nodeHash(hash, old)
      now = nodeHash(hash, now)
      while (!isOdd(last) && last !== 0) climb()
    } else now = nodeHash(now, hash)
    climb()
  }
  return end === 0 && old.equals(part) && now.equals(whole)
}

/**
 * Whether a log of `older` entries is the beginning of one of `newer`. Nothing can be said of an empty log: every log
 * begins with it, so a proof from size 0 is refused.
 */
export const verifyConsistency = (given: {
  older: number
  newer: number
  olderRoot: Buffer
  newerRoot: Buffer
  proof: readonly Buffer[]
}): boolean =>
  given.older > 0 &&
  verifySubtree({
    range: { from: 0, to: given.older },
    size: given.newer,
    part: given.olderRoot,
    whole: given.newerRoot,
    proof: given.proof,
  })
