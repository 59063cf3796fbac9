/** Rows of pixels, top left first. A fourth channel, alpha, is left out of the fingerprint. */
export type Pixels = {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}

/** Larger pictures are refused: their raw pixels would take more than 200 MB. */
export const PIXEL_LIMIT = 67_108_864
export const BYTE_LIMIT = 134_217_728

/** A picture with a longer side is first brought to this width and height, whatever its proportions. */
export const SIDE = 512

/** Smaller pictures have no fingerprint: all bits 0, quality 0. */
const LEAST_SIDE = 5

/** Refuses pixels whose data does not fit their size. */
export const checkPixels = ({ data, width, height, channels }: Pixels): void => {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  if (!whole || ![1, 3, 4].includes(channels) || data.length !== width * height * channels)
    throw new RangeError(`${data.length} bytes are not ${width} × ${height} pixels of ${channels} channels`)
}

/** The column (or row) of a side of so many pixels that stands at this place of `SIDE`. */
export const nearest = (place: number, pixels: number): number => Math.floor((place * pixels) / SIDE)

/** The same picture within `SIDE` × `SIDE`: untouched when it fits, else the nearest pixel to the upper left. */
export const fit = (pixels: Pixels): Pixels => {
  const { data, width, height, channels } = pixels
  if (width <= SIDE && height <= SIDE) return pixels
  const fitted = new Uint8Array(SIDE * SIDE * channels)
  const columns = Int32Array.from({ length: SIDE }, (_, place) => nearest(place, width) * channels)
  let to = 0
  for (let row = 0; row < SIDE; row++) {
    const start = nearest(row, height) * width * channels
    for (let column = 0; column < SIDE; column++) {
      const from = start + (columns[column] ?? 0)
      for (let channel = 0; channel < channels; channel++) fitted[to++] = data[from + channel] ?? 0
    }
  }
  return { data: fitted, width: SIDE, height: SIDE, channels }
}

/** Too small for a fingerprint. */
export const tooSmall = ({ width, height }: Pixels): boolean => width < LEAST_SIDE || height < LEAST_SIDE
