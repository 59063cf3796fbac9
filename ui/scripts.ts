import { readFileSync } from 'node:fs'
import { contentHash } from './content-hash.ts'

type ScriptName =
  | 'exit'
  | 'copy'
  | 'conversation'
  | 'fingerprint'
  | 'check-words'
  | 'on-focus'
  | 'desk-keys'
  | 'desk-menu'
  | 'desk-help'
  | 'desk-live'

export type Script = { readonly path: string; readonly file: URL; readonly hash: string }

function script(name: ScriptName): Script {
  const file = new URL(`./scripts/${name}.js`, import.meta.url)
  const hash = contentHash(readFileSync(file))
  return { path: `/assets/${name}.${hash}.js`, file, hash }
}

/** The small scripts; each only adds to a page that works without it. */
export const SCRIPTS = {
  exit: script('exit'),
  copy: script('copy'),
  conversation: script('conversation'),
  fingerprint: script('fingerprint'),
  checkWords: script('check-words'),
  onFocus: script('on-focus'),
  deskKeys: script('desk-keys'),
  deskMenu: script('desk-menu'),
  deskHelp: script('desk-help'),
  deskLive: script('desk-live'),
} as const satisfies Record<string, Script>
