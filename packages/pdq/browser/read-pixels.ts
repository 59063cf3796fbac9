import { nearest, type Pixels, SIDE } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'
import { canvasRows, type ReadRow, textureRows } from './rows.ts'

/** As a decoder stored it: not turned, not coloured, not multiplied by alpha. */
const AS_STORED = {
  imageOrientation: 'none',
  premultiplyAlpha: 'none',
  colorSpaceConversion: 'none',
} as const

/** At most 512 × 512 pixels, chosen as on the server; nothing when one is not opaque and that must be. */
const choose = ({ width, height }: ImageBitmap, read: ReadRow, opaque: boolean): Pixels | null => {
  const long = width > SIDE || height > SIDE
  const [columns, rows] = long ? [SIDE, SIDE] : [width, height]
  const data = new Uint8Array(columns * rows * 3)
  for (let row = 0, to = 0; row < rows; row++) {
    const line = read(long ? nearest(row, height) : row)
    for (let column = 0; column < columns; column++) {
      const from = 4 * (long ? nearest(column, width) : column)
      if (opaque && line[from + 3] !== 255) return null
      for (let channel = 0; channel < 3; channel++) data[to++] = line[from + channel] ?? 0
    }
  }
  return { data, width: columns, height: rows, channels: 3 }
}

/**
 * Some browsers answer a page that reads a canvas with noise or white, against being recognised. A fingerprint of
 * that would be wrong, so a known row is read first. A step or two up or down does no harm.
 */
const checkCanvas = async (): Promise<void> => {
  const known = new ImageData(64, 1)
  known.data.forEach((_, at) => {
    known.data[at] = at % 4 === 3 ? 255 : (at * 89) % 251
  })
  const bitmap = await createImageBitmap(known, AS_STORED)
  const seen = canvasRows(bitmap)(0)
  const off = known.data.reduce((sum, value, at) => sum + Math.abs(value - (seen[at] ?? 0)), 0)
  bitmap.close()
  if (off > known.data.length) throw new UnreadablePicture('canvas-blocked')
}

/** The pixels of a picture as the server would decode them. */
export const readPixels = async (picture: Blob, pixelLimit: number): Promise<Pixels> => {
  await checkCanvas()
  const bitmap = await createImageBitmap(picture, AS_STORED).catch((reason: unknown) => {
    throw new UnreadablePicture('broken', reason)
  })
  try {
    if (bitmap.width * bitmap.height > pixelLimit) throw new UnreadablePicture('too-large')
    const pixels = choose(bitmap, canvasRows(bitmap), true) ?? choose(bitmap, textureRows(bitmap), false)
    if (pixels === null) throw new UnreadablePicture('broken')
    return pixels
  } finally {
    bitmap.close()
  }
}
