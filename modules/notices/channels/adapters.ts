import type { Adapter } from './adapter.ts'
import { atproto } from './atproto.ts'
import { discourse } from './discourse.ts'
import { lemmy } from './lemmy.ts'
import { mastodon } from './mastodon.ts'
import { peertube } from './peertube.ts'
import { vigieProtocol } from './vigie-protocol.ts'

/** Where Vigie notifies by a programming interface: the open protocol, and those of the platforms themselves. */
export const ADAPTERS = {
  'vigie-protocol': vigieProtocol,
  atproto,
  mastodon,
  peertube,
  lemmy,
  discourse,
} as const satisfies Readonly<Record<string, Adapter>>
