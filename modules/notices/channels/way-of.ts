import type { Desk } from '@vigie/platform/operation'
import { HOUSE_KEY } from '@vigie/platform/outside'
import type { NoticeView } from '../notice.ts'
import type { Channel } from '../providers/channel.ts'
import { channelsFor } from '../providers/find-channels.ts'
import { selectServices } from '../providers/service-rows.ts'
import type { Adapter } from './adapter.ts'
import { ADAPTERS } from './adapters.ts'

/** By what notices to a provider leave today. */
export interface Way {
  readonly channel: Channel
  readonly adapter: Adapter
  /** Where the things of its services are shown. */
  readonly hosts: readonly string[]
}

/** A person said so, or a letter of it is under way: what waits for the mail server, or came back from it, goes there again. */
const goesByMail = ({ dispatches }: Pick<NoticeView, 'dispatches'>): boolean => {
  const last = dispatches.at(-1)
  if (last?.ruling) return last.ruling.way === 'by-mail'
  return last?.channel === 'mail' && last.outcome !== 'failed'
}

/**
 * A platform's own interface goes before its mailbox and its form, unless it goes by e-mail; and a way of the service that a notice is
 * about before those of the provider. Null where none is in use.
 */
export const wayOf = async (
  desk: Desk,
  notice: Pick<NoticeView, 'provider' | 'service' | 'dispatches'>,
): Promise<Way | null> => {
  const { provider, service } = notice
  const ways = (await channelsFor(desk, provider.id, service?.id ?? null)).map((channel) => ({
    channel,
    adapter: ADAPTERS[channel.kind] satisfies Adapter,
  }))
  const way = goesByMail(notice)
    ? ways.find(({ adapter }) => adapter.by === 'post')
    : (ways.find(({ adapter }) => adapter.by === 'program') ?? ways[0])
  if (way === undefined) return null
  const { channel, adapter } = way
  const services = await selectServices(desk.db, [provider.id])
  // Over the protocol the house signs with its own key, where the operator names no other.
  const credential = channel.credential ?? (channel.kind === 'vigie-protocol' ? HOUSE_KEY : null)
  return { channel: { ...channel, credential }, adapter, hosts: services.flatMap(({ domains }) => domains) }
}
