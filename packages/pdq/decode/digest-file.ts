import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Source } from './picture-file.ts'

/** The digests by which lists of exact copies go. */
export type Digests = { readonly sha256: string; readonly sha1: string; readonly md5: string }

/** All three digests in one reading of the file, which is never whole in memory. */
export const digestFile = async (source: Source): Promise<Digests> => {
  const [sha256, sha1, md5] = [createHash('sha256'), createHash('sha1'), createHash('md5')]
  const pieces = typeof source === 'string' ? createReadStream(source) : Readable.from([source])
  await pipeline(pieces, async (stream: AsyncIterable<Uint8Array>) => {
    for await (const piece of stream) for (const digest of [sha256, sha1, md5]) digest.update(piece)
  })
  return { sha256: sha256.digest('hex'), sha1: sha1.digest('hex'), md5: md5.digest('hex') }
}
