import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AssetFile } from '@vigie/platform/web'

const require = createRequire(import.meta.url)
const library = join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle/index.umd.min.js')

const shelve = (name: string, file: string | URL): [string, AssetFile] => {
  const body = new Uint8Array(readFileSync(file))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return [`/assets/${name}.${hash}.js`, { type: 'text/javascript; charset=utf-8', body }]
}

/** The scripts that only pages with passkeys load, in their order. */
export const PASSKEY_FILES: ReadonlyMap<string, AssetFile> = new Map([
  shelve('webauthn', library),
  shelve('passkey', new URL('./scripts/passkey.js', import.meta.url)),
])

export const PASSKEY_MODULES: readonly string[] = [...PASSKEY_FILES.keys()]
