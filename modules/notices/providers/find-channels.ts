import type { Desk } from '@vigie/platform/operation'
import { type Channel, inUse } from './channel.ts'
import { selectChannels, selectProposedChannels } from './channel-rows.ts'

/** What is proposed and waits for a second person. */
export const findProposedChannels = (desk: Pick<Desk, 'db'>): Promise<Channel[]> =>
  selectProposedChannels(desk.db)

/** Every channel of these providers that was ever proposed, or of all of them. */
export const findChannels = (
  desk: Pick<Desk, 'db'>,
  providers: readonly string[] | null,
): Promise<Channel[]> => selectChannels(desk.db, providers)

/**
 * By which channels a notice to a provider about this service can go today: those of the service before those of the provider,
 * and of a kind that the service has itself none of the provider's.
 */
export const channelsFor = async (
  desk: Pick<Desk, 'db'>,
  provider: string,
  service: string | null,
): Promise<Channel[]> => {
  const used = inUse(await findChannels(desk, [provider]))
  const own = service === null ? [] : used.filter((channel) => channel.service === service)
  const shared = used.filter(
    (channel) => channel.service === null && own.every(({ kind }) => kind !== channel.kind),
  )
  return [...own, ...shared]
}
