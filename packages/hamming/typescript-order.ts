import { FINGERPRINT_WORDS } from './layout.ts'

const compare = (words: Uint32Array, one: number, other: number): number => {
  for (let word = 0; word < FINGERPRINT_WORDS; word++) {
    const difference = (words[one + word] ?? 0) - (words[other + word] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const swap = (
  words: Uint32Array,
  fingerprints: number,
  entries: number,
  one: number,
  other: number,
): void => {
  const [a, b] = [fingerprints + one * FINGERPRINT_WORDS, fingerprints + other * FINGERPRINT_WORDS]
  for (let word = 0; word < FINGERPRINT_WORDS; word++) {
    const kept = words[a + word] ?? 0
    words[a + word] = words[b + word] ?? 0
    words[b + word] = kept
  }
  const entry = words[entries + one] ?? 0
  words[entries + one] = words[entries + other] ?? 0
  words[entries + other] = entry
}

/** Sorts the fingerprints of a range, and their numbers with them; many equal ones cost nothing more. */
export const orderRange = (
  words: Uint32Array,
  fingerprints: number,
  entries: number,
  from: number,
  to: number,
): void => {
  const at = (place: number) => fingerprints + place * FINGERPRINT_WORDS
  let [low, high] = [from, to]
  while (high - low > 16) {
    const pivot = words.slice(at((low + high) >>> 1), at((low + high) >>> 1) + FINGERPRINT_WORDS)
    const versus = (place: number): number => {
      for (let word = 0; word < FINGERPRINT_WORDS; word++) {
        const difference = (words[at(place) + word] ?? 0) - (pivot[word] ?? 0)
        if (difference !== 0) return difference
      }
      return 0
    }
    let [less, each, more] = [low, low, high]
    while (each < more) {
      const order = versus(each)
      if (order < 0) swap(words, fingerprints, entries, less++, each++)
      else if (order > 0) swap(words, fingerprints, entries, each, --more)
      else each++
    }
    if (less - low < high - more) {
      orderRange(words, fingerprints, entries, low, less)
      low = more
    } else {
      orderRange(words, fingerprints, entries, more, high)
      high = less
    }
  }
  for (let place = low + 1; place < high; place++) {
    for (let each = place; each > low && compare(words, at(each - 1), at(each)) > 0; each--) {
      swap(words, fingerprints, entries, each - 1, each)
    }
  }
}
