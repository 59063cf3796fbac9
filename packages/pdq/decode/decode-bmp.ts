import { nearest, type Pixels, SIDE } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'

const FILE_HEAD = 14
const CORE_HEAD = 12
const INFO_HEAD = 40
/** How the pixels lie: as they are, or by masks; the packed kinds are not read. */
const PLAIN = 0
const MASKED = [3, 6]

const broken = (): never => {
  throw new UnreadablePicture('broken')
}

type Head = {
  readonly width: number
  readonly height: number
  readonly isTopFirst: boolean
  readonly bits: number
  readonly pixelsAt: number
  readonly colours: { readonly at: number; readonly count: number; readonly bytes: 3 | 4 }
  readonly masks: readonly number[] | null
}

const readHead = (file: DataView): Head => {
  if (file.byteLength < FILE_HEAD + CORE_HEAD) return broken()
  const head = file.getUint32(14, true)
  const isCore = head === CORE_HEAD
  if ((!isCore && head < INFO_HEAD) || FILE_HEAD + head > file.byteLength) return broken()
  const width = isCore ? file.getUint16(18, true) : file.getInt32(18, true)
  const tall = isCore ? file.getUint16(20, true) : file.getInt32(22, true)
  const bits = file.getUint16(isCore ? 24 : 28, true)
  const way = isCore ? PLAIN : file.getUint32(30, true)
  const isMasked = MASKED.includes(way) && (bits === 16 || bits === 32)
  if (width <= 0 || tall === 0 || (way !== PLAIN && !isMasked)) return broken()
  if (![1, 4, 8, 16, 24, 32].includes(bits)) return broken()
  const masksAt = FILE_HEAD + INFO_HEAD
  if (isMasked && masksAt + 12 > file.byteLength) return broken()
  const own = isMasked ? [0, 4, 8].map((at) => file.getUint32(masksAt + at, true)) : null
  const used = isCore ? 0 : file.getUint32(46, true)
  // Behind the oldest head the masks stand where the colours would.
  const colours = { at: FILE_HEAD + head, count: used === 0 || used > 256 ? 2 ** Math.min(bits, 8) : used }
  return {
    width,
    height: Math.abs(tall),
    isTopFirst: tall < 0,
    bits,
    pixelsAt: file.getUint32(10, true),
    colours: { ...colours, bytes: isCore ? 3 : 4 },
    masks: own ?? (bits === 16 ? [0x7c00, 0x03e0, 0x001f] : null),
  }
}

/** What a mask lets through, from 0 to 255. */
const through = (mask: number) => {
  const wide = mask >>> 0
  const shift = wide === 0 ? 0 : 31 - Math.clz32(wide & -wide)
  const most = wide >>> shift
  return (value: number): number => (most === 0 ? 0 : Math.round((((value & wide) >>> shift) * 255) / most))
}

/** How wide and high a BMP says it is; the pixels are looked at later. */
export const sizeOfBmp = (bytes: Uint8Array): { width: number; height: number } =>
  readHead(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/**
 * The pixels of a BMP in at most 512 × 512, chosen as of any other picture: one, four or eight bits by colour table, 16 to
 * 32 by their own, alpha left out. Nothing outside the file is ever read; what the head promises must be there.
 */
export const decodeBmp = (bytes: Uint8Array): Pixels => {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { width, height, isTopFirst, bits, pixelsAt, colours, masks } = readHead(file)
  const row = Math.ceil((width * bits) / 32) * 4
  if (pixelsAt < FILE_HEAD + CORE_HEAD || pixelsAt + row * height > file.byteLength) broken()
  const isLong = width > SIDE || height > SIDE
  const [columns, rows] = isLong ? [SIDE, SIDE] : [width, height]
  const data = new Uint8Array(columns * rows * 3)
  const [red, green, blue] = (masks ?? []).map(through)

  const byTable = (which: number, to: number): void => {
    const at = colours.at + which * colours.bytes
    if (which >= colours.count || at + 3 > file.byteLength) broken()
    for (let channel = 0; channel < 3; channel++) data[to + channel] = file.getUint8(at + 2 - channel)
  }
  const byMask = (value: number, to: number): void => {
    data[to] = red?.(value) ?? 0
    data[to + 1] = green?.(value) ?? 0
    data[to + 2] = blue?.(value) ?? 0
  }
  const take = (line: number, column: number, to: number): void => {
    if (bits <= 8) {
      const place = column * bits
      const byte = file.getUint8(line + (place >> 3))
      byTable((byte >> (8 - bits - (place & 7))) & (2 ** bits - 1), to)
    } else if (bits === 16) byMask(file.getUint16(line + column * 2, true), to)
    else if (masks !== null) byMask(file.getUint32(line + column * 4, true), to)
    else {
      const at = line + (column * bits) / 8
      for (let channel = 0; channel < 3; channel++) data[to + channel] = file.getUint8(at + 2 - channel)
    }
  }
  for (let y = 0, to = 0; y < rows; y++) {
    const stored = isLong ? nearest(y, height) : y
    const line = pixelsAt + row * (isTopFirst ? stored : height - 1 - stored)
    for (let x = 0; x < columns; x++, to += 3) take(line, isLong ? nearest(x, width) : x, to)
  }
  return { data, width: columns, height: rows, channels: 3 }
}
