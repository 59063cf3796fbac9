/** The formats that are decoded. A browser may know fewer of them. */
export const FORMATS = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const

export type Format = (typeof FORMATS)[number]

/** So many bytes at the start of a file tell its format. */
export const HEAD = 64

const text = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to))

const isAvif = (head: Uint8Array): boolean => {
  if (text(head, 4, 8) !== 'ftyp') return false
  const end = Math.min(head.length, new DataView(head.buffer, head.byteOffset).getUint32(0))
  for (let at = 8; at + 4 <= end; at += 4) if (/^avi[fs]$/.test(text(head, at, at + 4))) return true
  return false
}

/** The format by the first bytes: a file's name is not asked, and nothing but these six reaches a decoder. */
export const formatOf = (head: Uint8Array): Format | null => {
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(head, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'gif'
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(text(head, 0, 4))) return 'tiff'
  return isAvif(head) ? 'avif' : null
}
