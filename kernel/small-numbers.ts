/** Below this a number could tell about somebody. */
export const LEAST_SHOWN = 5

/**
 * Numbers that are parts of one sum; null in the place of each that is not shown. What is left out could be worked out from the sum
 * when it is one part alone, or small together: then the next smallest part is left out as well.
 */
export const showNumbers = (numbers: readonly number[]): (number | null)[] => {
  const places = [...numbers.keys()]
    .filter((at) => (numbers[at] ?? 0) > 0)
    .toSorted((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0))
  const hidden = new Set(places.filter((at) => (numbers[at] ?? 0) < LEAST_SHOWN))
  for (const at of places) {
    const sum = [...hidden].reduce((all, one) => all + (numbers[one] ?? 0), 0)
    if (hidden.size === 0 || (hidden.size > 1 && sum >= LEAST_SHOWN)) break
    hidden.add(at)
  }
  return numbers.map((number, at) => (hidden.has(at) ? null : number))
}
