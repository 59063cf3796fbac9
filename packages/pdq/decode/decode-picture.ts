import sharp, { type Metadata, type Sharp } from 'sharp'
import { fit, type Pixels } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'
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

/**
 * The stored pixels of a picture, in at most 512 × 512: the first frame, not turned by its orientation mark, without
 * any colour profile, alpha left out, 16 bits cut to the upper 8, and every pixel decoded before one is chosen.
 */
export const decodePicture = async (source: Source, limits: Limits = {}): Promise<Pixels> => {
  await checkFile(source, limits)
  const { pixelLimit } = limitsOf(limits)
  const decoder = (): Sharp =>
    sharp(source, { limitInputPixels: pixelLimit, ignoreIcc: true, failOn: 'truncated', autoOrient: false })
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
