/** The formats that are decoded. A browser may know fewer of them. */
export const FORMATS = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif', 'bmp'] as const

export type Format = (typeof FORMATS)[number]

/** So many bytes at the start of a file tell its format. */
export const HEAD = 64

const text = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to))

/** Whether a picture in the box format of films has one of these brands. */
const hasBrand = (head: Uint8Array, brand: RegExp): boolean => {
  if (text(head, 4, 8) !== 'ftyp') return false
  const end = Math.min(head.length, new DataView(head.buffer, head.byteOffset).getUint32(0))
  for (let at = 8; at + 4 <= end; at += 4) if (brand.test(text(head, at, at + 4))) return true
  return false
}

/** The format by the first bytes: a file's name is not asked, and nothing but these seven reaches a decoder. */
export const formatOf = (head: Uint8Array): Format | null => {
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(head, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'gif'
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(text(head, 0, 4))) return 'tiff'
  if (text(head, 0, 2) === 'BM') return 'bmp'
  return hasBrand(head, /^avi[fs]$/) ? 'avif' : null
}

/** What an iPhone saves by itself, and no decoder here may read. */
export const isHeic = (head: Uint8Array): boolean => hasBrand(head, /^(hei[cxms]|hev[cxms])$/)
