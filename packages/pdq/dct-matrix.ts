/** Lines of the cosine transform that are kept: frequencies 1 to 16 of 64. */
export const FREQUENCIES = 16
/** The picture is averaged to so many rows and columns before the transform. */
export const CELLS = 64

/**
 * The 16 × 64 matrix of the transform, row by row, in single precision.
 * No entry lies so near the middle of two single-precision numbers that the engine's cosine matters (dct-matrix.test.ts).
 */
export const dctMatrix = (): Float32Array => {
  const scale = Math.fround(Math.sqrt(2 / CELLS))
  return Float32Array.from({ length: FREQUENCIES * CELLS }, (_, at) => {
    const [frequency, cell] = [Math.floor(at / CELLS) + 1, at % CELLS]
    return scale * Math.cos((Math.PI / 2 / CELLS) * frequency * (2 * cell + 1))
  })
}
