import { readFile } from 'node:fs/promises'
import { createHasher, type Fingerprint, type Hasher } from '../hasher.ts'
import { decodePicture, decodeWithWarning, type Warning } from './decode-picture.ts'
import { type Digests, digestFile } from './digest-file.ts'
import type { Limits, Source } from './picture-file.ts'

export { UnreadablePicture } from '../unreadable.ts'
export { type Digests, decodePicture, digestFile, type Limits, type Source, type Warning }

export type FileFingerprint = Fingerprint & Digests & { readonly warning?: Warning }

let hasher: Promise<Hasher> | undefined

/** The hasher with the kernel of this package; loaded once. */
export const loadHasher = (): Promise<Hasher> => {
  hasher ??= readFile(new URL('../kernel/kernel.wasm', import.meta.url)).then(createHasher)
  return hasher
}

/** All marks by which a picture is known. Throws `UnreadablePicture` when it cannot be decoded. */
export const fingerprintFile = async (source: Source, limits: Limits = {}): Promise<FileFingerprint> => {
  const { pixels, warning } = await decodeWithWarning(source, limits)
  const { pdq, quality } = (await loadHasher()).fingerprint(pixels)
  return { pdq, quality, ...(await digestFile(source)), ...(warning === null ? {} : { warning }) }
}
