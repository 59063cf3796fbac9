import { readFile } from 'node:fs/promises'
import type { Metadata, Sharp } from 'sharp'
import { fit, type Pixels } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'
import { decodeBmp, sizeOfBmp } from './decode-bmp.ts'
import { checkFile, type Limits, limitsOf, type Source } from './picture-file.ts'
import { taking } from './turns.ts'

/** Inks to colours as browsers do it, without a profile: what the ink and the black let through. */
const throughInk = ({ data, width, height }: Pixels): Pixels => {
  const colours = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < colours.length; from += 4) {
    const light = 255 - (data[from + 3] ?? 0)
    for (let ink = 0; ink < 3; ink++)
      colours[to++] = Math.round(((255 - (data[from + ink] ?? 0)) * light) / 255)
  }
  return { data: colours, width, height, channels: 3 }
}

const rawPixels = async (decoder: Sharp): Promise<Pixels> => {
  const { data, info } = await decoder.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels !== 3 && channels !== 4) throw new UnreadablePicture('broken')
  return fit({ data, width, height, channels })
}

/** A decoder's own words say nothing to a reader: the picture is damaged, or it grew past the limit meanwhile. */
const refused = (reason: unknown): UnreadablePicture => {
  if (reason instanceof UnreadablePicture) return reason
  const exceeds = reason instanceof Error && /exceeds pixel limit/i.test(reason.message)
  return new UnreadablePicture(exceeds ? 'too-large' : 'broken', reason)
}

/** It is loaded when a picture is decoded: whoever brings pixels of their own needs none. */
const loadSharp = async () => {
  try {
    return (await import('sharp')).default
  } catch (reason) {
    throw new Error('pictures are decoded by the package sharp, which is not installed: npm install sharp', {
      cause: reason,
    })
  }
}

const bytesOf = (source: Source): Promise<Uint8Array> =>
  typeof source === 'string' ? readFile(source) : Promise.resolve(source)

const bySharp = async (
  source: Source,
  pixelLimit: number,
  failOn: 'truncated' | 'warning',
): Promise<Pixels> => {
  const sharp = await loadSharp()
  const decoder = (): Sharp =>
    sharp(source, { limitInputPixels: pixelLimit, ignoreIcc: true, failOn, autoOrient: false })
  const about = await decoder()
    .metadata()
    .catch((reason: unknown): Metadata => {
      throw refused(reason)
    })
  const { width, height, space } = about
  if (width * height > pixelLimit) throw new UnreadablePicture('too-large')
  return taking(width * height, async () => {
    if (space !== 'cmyk') return rawPixels(decoder().toColourspace('srgb').removeAlpha())
    return throughInk(await rawPixels(decoder().pipelineColourspace('cmyk').toColourspace('cmyk')))
  }).catch((reason: unknown): Pixels => {
    throw refused(reason)
  })
}

const readBmp = async (source: Source, pixelLimit: number): Promise<Pixels> => {
  const bytes = await bytesOf(source)
  const { width, height } = sizeOfBmp(bytes)
  if (width * height > pixelLimit) throw new UnreadablePicture('too-large')
  return taking(width * height, async () => decodeBmp(bytes))
}

const END_MARK = [0xff, 0xd9] as const

/** A JPEG whose end mark alone was lost; null where more is missing, or something else is wrong. */
const withoutEndMark = async (source: Source, pixelLimit: number): Promise<Pixels | null> => {
  const bytes = await bytesOf(source)
  if (bytes.at(-2) === END_MARK[0] && bytes.at(-1) === END_MARK[1]) return null
  try {
    // With the mark put back a decoder has nothing more to complain of, whatever it would let pass.
    return await bySharp(Buffer.concat([bytes, Buffer.from(END_MARK)]), pixelLimit, 'warning')
  } catch {
    return null
  }
}

/** What is wrong with a picture that is read all the same. */
export type Warning = 'no-end-mark'

/** The pixels, and a word where something was set right. */
export const decodeWithWarning = async (
  source: Source,
  limits: Limits,
): Promise<{ pixels: Pixels; warning: Warning | null }> => {
  const format = await checkFile(source, limits)
  const { pixelLimit } = limitsOf(limits)
  if (format === 'bmp') return { pixels: await readBmp(source, pixelLimit), warning: null }
  try {
    return { pixels: await bySharp(source, pixelLimit, 'truncated'), warning: null }
  } catch (fault) {
    if (format !== 'jpeg' || !(fault instanceof UnreadablePicture) || fault.word !== 'broken') throw fault
    const pixels = await withoutEndMark(source, pixelLimit)
    if (pixels === null) throw fault
    return { pixels, warning: 'no-end-mark' }
  }
}

/**
 * The stored pixels of a picture, in at most 512 × 512: the first frame, not turned by its orientation mark, without
 * any colour profile, alpha left out, 16 bits cut to the upper 8, and every pixel decoded before one is chosen.
 */
export const decodePicture = async (source: Source, limits: Limits = {}): Promise<Pixels> =>
  (await decodeWithWarning(source, limits)).pixels
