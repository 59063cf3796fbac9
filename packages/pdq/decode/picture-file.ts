import { open } from 'node:fs/promises'
import { type Format, formatOf, HEAD, isHeic } from '../formats.ts'
import { BYTE_LIMIT, PIXEL_LIMIT } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'

/** A file by its path, or its bytes. */
export type Source = string | Uint8Array

/** How large a picture may be: `PIXEL_LIMIT` and `BYTE_LIMIT` unless said otherwise. */
export type Limits = { readonly pixelLimit?: number; readonly byteLimit?: number }

export const limitsOf = ({ pixelLimit = PIXEL_LIMIT, byteLimit = BYTE_LIMIT }: Limits) => ({
  pixelLimit,
  byteLimit,
})

const headOf = async (source: Source): Promise<{ head: Uint8Array; size: number }> => {
  if (typeof source !== 'string') return { head: source.subarray(0, HEAD), size: source.length }
  const file = await open(source)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}

/** Looks at the first bytes only: the format, or why there will be no fingerprint. */
export const checkFile = async (source: Source, limits: Limits): Promise<Format> => {
  const { head, size } = await headOf(source)
  if (size === 0) throw new UnreadablePicture('empty')
  const format = formatOf(head)
  if (format === null) throw new UnreadablePicture(isHeic(head) ? 'heic' : 'not-a-picture')
  if (size > limitsOf(limits).byteLimit) throw new UnreadablePicture('too-large')
  return format
}
