import { createHash } from 'node:crypto'

/** Made-up things for tests: digests of words that say nothing, and fingerprints that belong to no picture. */
export const digestOf = (word: string, way: 'sha256' | 'sha1' | 'md5' = 'sha256'): string =>
  createHash(way).update(`neutral ${word}`).digest('hex')

export const pdqOf = (word: string): string => digestOf(`fingerprint of ${word}`)

/** The same fingerprint with so many places changed. */
export const moved = (pdq: string, distance: number, seed = 0): string => {
  const bytes = Buffer.from(pdq, 'hex')
  const places = Array.from({ length: 256 }, (_, at) => at)
  // A fixed shuffle: the same seed moves the same places.
  let state = seed + 1
  for (let at = places.length - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = state % (at + 1)
    const [one, two] = [places[at] ?? 0, places[other] ?? 0]
    places[at] = two
    places[other] = one
  }
  for (const place of places.slice(0, distance)) {
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7))
  }
  return bytes.toString('hex')
}

/** A list of which everything is allowed. */
export const OPEN_LIST = {
  owner: 'Made-up owner',
  source: 'inhope',
  format: 'plain-pdq',
  lookUp: true,
  answerPartners: true,
  shareOnward: true,
  inherit: true,
} as const
