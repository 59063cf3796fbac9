import type { Adapter } from './adapter.ts'
import { atproto } from './atproto.ts'
import { discourse } from './discourse.ts'
import { lemmy } from './lemmy.ts'
import { mastodon } from './mastodon.ts'
import { peertube } from './peertube.ts'

/** The platforms that Vigie reports to by their own programming interface. */
export const ADAPTERS = { atproto, mastodon, peertube, lemmy, discourse } as const satisfies Readonly<
  Record<string, Adapter>
>
