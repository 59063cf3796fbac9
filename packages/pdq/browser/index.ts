import { formatOf, HEAD, isHeic } from '../formats.ts'
import { createHasher, type Fingerprint, type Hasher } from '../hasher.ts'
import { BYTE_LIMIT, PIXEL_LIMIT } from '../pixels.ts'
import { UnreadablePicture } from '../unreadable.ts'
import { bare } from './bare.ts'
import { md5 } from './md5.ts'
import { readPixels } from './read-pixels.ts'

export { UNREADABLE, UnreadablePicture } from '../unreadable.ts'

/** What a file that somebody chose is asked for: a `File` or a `Blob` of the browser is one. */
export type ChosenFile = {
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
  arrayBuffer(): Promise<ArrayBuffer>
}

export type BrowserOptions = {
  readonly pixelLimit?: number
  readonly byteLimit?: number
  /** `typescript` when the page's policy forbids WebAssembly: trying would be noted as a breach of it. */
  readonly kernel?: 'wasm' | 'typescript'
}

export type BrowserFingerprint = Fingerprint & {
  readonly sha256: string
  readonly sha1: string
  readonly md5: string
  readonly kernel: 'wasm' | 'typescript'
}

const fetchKernel = async (): Promise<ArrayBuffer | undefined> => {
  const answer = await fetch(new URL('../kernel/kernel.wasm', import.meta.url)).catch(() => null)
  return answer?.ok ? answer.arrayBuffer() : undefined
}

const hashers = new Map<'wasm' | 'typescript', Promise<Hasher>>()
const hasherOf = (kernel: 'wasm' | 'typescript'): Promise<Hasher> => {
  const hasher =
    hashers.get(kernel) ?? (kernel === 'wasm' ? fetchKernel().then(createHasher) : createHasher())
  hashers.set(kernel, hasher)
  return hasher
}

const digest = async (algorithm: 'SHA-256' | 'SHA-1', bytes: BufferSource): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest(algorithm, bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/**
 * All marks of a picture, made on the person's own device: nothing of the file is sent anywhere.
 * Throws `UnreadablePicture` when there can be none. The page must come by https.
 */
export const fingerprintInBrowser = async (
  file: ChosenFile,
  options: BrowserOptions = {},
): Promise<BrowserFingerprint> => {
  const { pixelLimit = PIXEL_LIMIT, byteLimit = BYTE_LIMIT, kernel = 'wasm' } = options
  if (file.size === 0) throw new UnreadablePicture('empty')
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const format = formatOf(head)
  if (format === null) throw new UnreadablePicture(isHeic(head) ? 'heic' : 'not-a-picture')
  if (file.size > byteLimit) throw new UnreadablePicture('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pixels = await readPixels(new Blob([bare(bytes, format)], { type: `image/${format}` }), pixelLimit)
  const hasher = await hasherOf(kernel)
  return {
    ...hasher.fingerprint(pixels),
    sha256: await digest('SHA-256', bytes),
    sha1: await digest('SHA-1', bytes),
    md5: md5(bytes),
    kernel: hasher.kernel,
  }
}
