import type { Outside } from '@vigie/platform/outside'
import { missingPost, type Post } from '@vigie/platform/post'
import type { Line } from './adapter.ts'
import type { Sessions } from './sessions.ts'
import type { Way } from './way-of.ts'

/** What a process reaches others by. */
export interface Reach {
  readonly outside: Outside
  readonly post?: Post
  readonly sessions: Sessions
  readonly now: () => Date
}

/** How a way is reached, with the secret that the operator keeps for it. */
export const lineOf = async (
  { channel, hosts }: Pick<Way, 'channel' | 'hosts'>,
  { outside, post = missingPost, sessions, now }: Reach,
): Promise<Line> => ({
  call: outside.call,
  post,
  endpoint: channel.endpoint,
  settings: { ...channel.settings },
  hosts,
  secret: channel.credential === null ? null : await outside.credentials(channel.credential),
  sessions,
  now,
})
