import { browserModules } from '@vigie/pdq/browser-modules'
import type { Asset } from './asset.ts'
import { contentHash } from './content-hash.ts'

const bytes = (body: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)

const modules = Array.from(browserModules(), ([path, { type, body }]) => ({ path, type, body: bytes(body) }))
const prefix = `/assets/pdq.${contentHash(Buffer.concat(modules.map(({ body }) => body)))}`

/** The module that makes fingerprints on the reader's device, with what it imports, by path. */
export const FINGERPRINT_FILES: readonly (readonly [string, Asset])[] = modules.map(
  ({ path, type, body }) => [`${prefix}/${path}`, { type, body }] as const,
)

/** Where a page finds it. */
export const FINGERPRINT_MODULE = `${prefix}/browser/index.js`
