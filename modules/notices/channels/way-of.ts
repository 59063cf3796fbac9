import type { Desk } from '@vigie/platform/operation'
import { HOUSE_KEY } from '@vigie/platform/outside'
import type { NoticeView } from '../notice.ts'
import type { Channel } from '../providers/channel.ts'
import type { ChannelKind } from '../providers/channel-kinds.ts'
import { channelsFor } from '../providers/find-channels.ts'
import { selectServices } from '../providers/service-rows.ts'
import type { Adapter } from './adapter.ts'
import { ADAPTERS } from './adapters.ts'

/** The platform's own interface by which notices to a provider leave today. */
export interface PlatformWay {
  readonly channel: Channel
  readonly adapter: Adapter
  /** Where the things of its services are shown. */
  readonly hosts: readonly string[]
}

const adapterOf = (kind: ChannelKind): Adapter | undefined =>
  new Map<string, Adapter>(Object.entries(ADAPTERS)).get(kind)

/**
 * A platform's own interface goes before its mailbox and its form, and one of the service that a notice is about before those of the
 * provider; null where none is in use.
 */
export const wayOf = async (
  desk: Desk,
  { provider, service }: Pick<NoticeView, 'provider' | 'service'>,
): Promise<PlatformWay | null> => {
  for (const channel of await channelsFor(desk, provider.id, service?.id ?? null)) {
    const adapter = adapterOf(channel.kind)
    if (adapter === undefined) continue
    const services = await selectServices(desk.db, [provider.id])
    // Over the protocol the house signs with its own key, where the operator names no other.
    const credential = channel.credential ?? (channel.kind === 'vigie-protocol' ? HOUSE_KEY : null)
    return { channel: { ...channel, credential }, adapter, hosts: services.flatMap(({ domains }) => domains) }
  }
  return null
}
