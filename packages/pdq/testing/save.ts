import sharp from 'sharp'
import type { Format } from '../formats.ts'
import type { Pixels } from '../pixels.ts'

/** A made-up picture as a file of this format. */
export const save = (
  { data, width, height, channels }: Pixels,
  format: Exclude<Format, 'bmp'>,
  options: { readonly quality?: number } = {},
): Promise<Buffer> => sharp(data, { raw: { width, height, channels } }).toFormat(format, options).toBuffer()
