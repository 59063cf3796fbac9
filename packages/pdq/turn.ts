import type { Variant } from './dihedral.ts'
import type { Pixels } from './pixels.ts'

type Way = { readonly swap: boolean; readonly fromRight: boolean; readonly fromBelow: boolean }

/** How the pixels of the original are read: rows as columns or not, from the right, from below. */
const WAYS: Readonly<Record<Variant, Way>> = {
  original: { swap: false, fromRight: false, fromBelow: false },
  rotate90: { swap: true, fromRight: true, fromBelow: false },
  rotate180: { swap: false, fromRight: true, fromBelow: true },
  rotate270: { swap: true, fromRight: false, fromBelow: true },
  flipX: { swap: false, fromRight: false, fromBelow: true },
  flipY: { swap: false, fromRight: true, fromBelow: false },
  flipPlus1: { swap: true, fromRight: false, fromBelow: false },
  flipMinus1: { swap: true, fromRight: true, fromBelow: true },
}

/**
 * The picture really turned or mirrored. Its fingerprint is that of such a copy, where `variants` only comes near it:
 * the method averages a little more to the right and below than to the left and above.
 */
export const turnPicture = (pixels: Pixels, variant: Variant): Pixels => {
  const { data, width, height, channels } = pixels
  const { swap, fromRight, fromBelow } = WAYS[variant]
  const [columns, rows] = swap ? [height, width] : [width, height]
  const turned = new Uint8Array(data.length)
  for (let row = 0, to = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = swap ? [row, column] : [column, row]
      const from = (fromBelow ? height - 1 - y : y) * width + (fromRight ? width - 1 - x : x)
      for (let channel = 0; channel < channels; channel++) turned[to++] = data[from * channels + channel] ?? 0
    }
  return { data: turned, width: columns, height: rows, channels }
}
