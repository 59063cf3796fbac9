import type { ChannelKind } from '../providers/channel-kinds.ts'
import type { Adapter } from './adapter.ts'
import { atproto } from './atproto.ts'
import { discourse } from './discourse.ts'
import { form } from './form.ts'
import { lemmy } from './lemmy.ts'
import { mail } from './mail.ts'
import { mastodon } from './mastodon.ts'
import { peertube } from './peertube.ts'
import { vigieProtocol } from './vigie-protocol.ts'

/** Every way to a provider: its mailbox, its form, the open protocol, and the interfaces of the platforms themselves. */
export const ADAPTERS = {
  mail,
  form,
  'vigie-protocol': vigieProtocol,
  atproto,
  mastodon,
  peertube,
  lemmy,
  discourse,
} as const satisfies Readonly<Record<ChannelKind, Adapter>>
