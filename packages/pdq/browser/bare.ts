import type { Format } from '../formats.ts'
import { UnreadablePicture } from '../unreadable.ts'

type Piece = { readonly name: string; readonly from: number; readonly to: number }

/** What browsers would turn, colour or animate a picture by, and what the server does not look at. */
const PNG_ASIDE = /^(iCCP|gAMA|cHRM|sRGB|cICP|mDCV|cLLI|eXIf|acTL|fcTL|fdAT)$/
const JPEG_ASIDE = /^(e1|e2)$/
const WEBP_ASIDE = /^(ICCP|EXIF|XMP )$/
/** In the head of an extended WebP: a profile, Exif and XMP follow. */
const WEBP_FLAGS = 0x2c

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const pngPieces = (bytes: Uint8Array): Piece[] => {
  const pieces: Piece[] = [{ name: 'head', from: 0, to: 8 }]
  for (let from = 8, name = ''; name !== 'IEND'; ) {
    name = nameAt(bytes, from + 4)
    const to = from + 12 + view(bytes).getUint32(from)
    pieces.push({ name, from, to })
    from = to
  }
  return pieces
}

const jpegPieces = (bytes: Uint8Array): Piece[] => {
  const pieces: Piece[] = [{ name: 'head', from: 0, to: 2 }]
  for (let from = 2, name = ''; name !== 'da'; ) {
    while (bytes[from] === 0xff && bytes[from + 1] === 0xff) from++
    if (bytes[from] !== 0xff) throw new RangeError('no marker')
    name = (bytes[from + 1] ?? 0).toString(16)
    const to = name === 'da' ? bytes.length : from + 2 + view(bytes).getUint16(from + 2)
    pieces.push({ name, from, to })
    from = to
  }
  // A decoder would fill what is missing with grey.
  const last = pieces.at(-1)?.from ?? 0
  for (let at = bytes.length - 1; at > last; at--)
    if (bytes[at] === 0xd9 && bytes[at - 1] === 0xff) return pieces
  throw new RangeError('no end')
}

const webpPieces = (bytes: Uint8Array): Piece[] => {
  const end = 8 + view(bytes).getUint32(4, true)
  const pieces: Piece[] = [{ name: 'head', from: 0, to: 12 }]
  for (let from = 12; from + 8 <= end; ) {
    const size = view(bytes).getUint32(from + 4, true)
    const to = Math.min(end, from + 8 + size + (size % 2))
    pieces.push({ name: nameAt(bytes, from), from, to })
    from = to
  }
  return pieces
}

const joined = (bytes: Uint8Array, pieces: readonly Piece[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, { from, to }) => sum + to - from, 0))
  let at = 0
  for (const { from, to } of pieces) {
    if (to > bytes.length) throw new RangeError('cut off')
    whole.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return whole
}

const bareWebp = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const whole = joined(
    bytes,
    webpPieces(bytes).filter(({ name }) => !WEBP_ASIDE.test(name)),
  )
  view(whole).setUint32(4, whole.length - 8, true)
  if (nameAt(whole, 12) === 'VP8X') whole[20] = (whole[20] ?? 0) & ~WEBP_FLAGS
  return whole
}

/**
 * The file without its orientation mark and colour profile: browsers differ in whether a page can tell them to leave
 * these aside. Refuses a file that breaks off, of which browsers show the part that came.
 */
export const bare = (bytes: Uint8Array<ArrayBuffer>, format: Format): Uint8Array<ArrayBuffer> => {
  try {
    if (format === 'png')
      return joined(
        bytes,
        pngPieces(bytes).filter(({ name }) => !PNG_ASIDE.test(name)),
      )
    if (format === 'jpeg')
      return joined(
        bytes,
        jpegPieces(bytes).filter(({ name }) => !JPEG_ASIDE.test(name)),
      )
    return format === 'webp' ? bareWebp(bytes) : bytes
  } catch (reason) {
    throw new UnreadablePicture('broken', reason)
  }
}
