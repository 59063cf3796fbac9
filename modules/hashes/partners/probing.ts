import { distanceOf } from '../fingerprint.ts'

/** From so many on it is worth looking whether somebody feels their way. */
const FEW = 200
/** So large a part may be near neighbours of one another: real pictures repeat, but not like this. */
const MOST_NEAR = 0.25
/** Nearer than two copies of one picture usually are, and not the same. */
const NEAR = 31

/**
 * Whether a batch feels its way from fingerprint to fingerprint, as somebody would who wants to find out what is on a
 * list by changing a few places at a time. Neighbours show when the batch is read in order, and when it is sorted.
 */
export const looksLikeProbing = (pdqs: readonly string[]): boolean => {
  if (pdqs.length < FEW) return false
  const near = (ones: readonly string[]): number =>
    ones.filter((one, at) => {
      const before = ones[at - 1]
      return before !== undefined && before !== one && distanceOf(before, one) <= NEAR
    }).length
  return Math.max(near(pdqs), near([...pdqs].sort())) > pdqs.length * MOST_NEAR
}
