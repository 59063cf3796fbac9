/** Sealed texts grow in steps of this many bytes, so that a short text does not tell its length. */
export const paddingStep = 64
const mark = 0x80

/** One mark byte, then zeros to the next step. There is always a mark, so it can always be undone. */
export function pad(text: Buffer): Buffer {
  const padded = Buffer.alloc((Math.floor(text.length / paddingStep) + 1) * paddingStep)
  text.copy(padded)
  padded[text.length] = mark
  return padded
}

/** The text before the mark, or null when the padding is not one that `pad` writes. */
export function unpad(padded: Buffer): Buffer | null {
  if (padded.length === 0 || padded.length % paddingStep !== 0) return null
  let end = padded.length - 1
  const earliest = padded.length - paddingStep
  while (end > earliest && padded[end] === 0) end--
  return padded[end] === mark ? padded.subarray(0, end) : null
}
