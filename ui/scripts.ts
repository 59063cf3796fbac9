import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from './content-hash.ts'

type ScriptName = 'exit' | 'copy' | 'fingerprint' | 'desk-keys' | 'desk-live'

export type Script = { readonly path: string; readonly file: string; readonly hash: string }

function script(name: ScriptName): Script {
  const file = join(import.meta.dirname, 'scripts', `${name}.js`)
  const hash = contentHash(readFileSync(file))
  return { path: `/assets/${name}.${hash}.js`, file, hash }
}

/** The small scripts; each only adds to a page that works without it. */
export const SCRIPTS = {
  exit: script('exit'),
  copy: script('copy'),
  fingerprint: script('fingerprint'),
  deskKeys: script('desk-keys'),
  deskLive: script('desk-live'),
} as const satisfies Record<string, Script>
