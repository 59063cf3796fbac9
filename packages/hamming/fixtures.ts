/** Made-up fingerprints for tests: the same seed gives the same ones. */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

export const randomFingerprint = (roll: () => number): Uint8Array =>
  new Uint8Array(Uint32Array.from({ length: 8 }, roll).buffer)

/** The fingerprint with exactly so many of its bits turned. */
export const turnBits = (fingerprint: Uint8Array, distance: number, roll: () => number): Uint8Array => {
  const turned = fingerprint.slice()
  const bits = new Set<number>()
  while (bits.size < distance) bits.add(roll() & 255)
  for (const bit of bits) turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return turned
}

/** The distance, bit by bit. */
export const distanceBetween = (one: Uint8Array, other: Uint8Array): number => {
  let distance = 0
  for (const [place, byte] of one.entries()) {
    for (let differs = byte ^ (other[place] ?? 0); differs > 0; differs >>= 1) distance += differs & 1
  }
  return distance
}

export const toBatch = (fingerprints: readonly Uint8Array[], first = 0) => ({
  fingerprints: Uint8Array.from(fingerprints.flatMap((fingerprint) => [...fingerprint])),
  entries: Uint32Array.from(fingerprints, (_, place) => first + place),
})
