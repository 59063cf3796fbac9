import { ones } from './fingerprint.ts'
import { FINGERPRINT_WORDS } from './layout.ts'

/** The `bits` bits of a fingerprint from bit `start`, round and round. */
export const windowOf = (words: Uint32Array, fingerprint: number, start: number, bits: number): number => {
  const [word, shift] = [(start >> 5) & 7, start & 31]
  const low = (words[fingerprint + word] ?? 0) >>> shift
  const all = shift === 0 ? low : low | ((words[fingerprint + ((word + 1) & 7)] ?? 0) << (32 - shift))
  return all & (2 ** bits - 1)
}

export const distanceOf = (words: Uint32Array, one: number, other: Uint32Array, at: number): number => {
  let distance = 0
  for (let word = 0; word < FINGERPRINT_WORDS; word++) {
    distance += ones((words[one + word] ?? 0) ^ (other[at + word] ?? 0))
  }
  return distance
}

/** The distance to QUERY, or any greater one than the radius. */
export const distanceWithin = (words: Uint32Array, at: number, radius: number): number => {
  let distance = 0
  for (let word = 0; word < FINGERPRINT_WORDS && distance <= radius; word++) {
    distance += ones((words[at + word] ?? 0) ^ (words[word] ?? 0))
  }
  return distance
}
