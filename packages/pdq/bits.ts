/** How many bits a fingerprint has. */
const BITS = 256

/** The lower one of the two middle values. */
const lowerMedian = (values: Float32Array): number => Float32Array.from(values).sort()[BITS / 2 - 1] ?? 0

/** Bit k says whether coefficient k is above the median; the text begins with bit 255. */
export const toFingerprint = (coefficients: Float32Array): string => {
  const median = lowerMedian(coefficients)
  let text = ''
  for (let high = BITS - 1; high > 0; high -= 4) {
    let digit = 0
    for (let at = high; at > high - 4; at--) digit = 2 * digit + ((coefficients[at] ?? 0) > median ? 1 : 0)
    text += digit.toString(16)
  }
  return text
}

/** The fingerprint of a picture too small to have one. */
export const NO_BITS = '0'.repeat(BITS / 4)

/** Whether this is a fingerprint: 64 hexadecimal digits. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text)

/** In how many of the 256 bits two fingerprints differ. */
export const distance = (one: string, other: string): number => {
  if (!isFingerprint(one) || !isFingerprint(other))
    throw new RangeError('a fingerprint is 64 hexadecimal digits')
  let bits = 0
  for (let at = 0; at < one.length; at += 8) {
    let differing = Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16)
    for (; differing !== 0; differing &= differing - 1) bits++
  }
  return bits
}
