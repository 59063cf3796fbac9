import { dayOf, newId } from '@vigie/kernel'
import { findStaff } from '@vigie/people'
import { type Actor, type AnyOperation, type Desk, isOneOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { ADAPTERS } from './channels/adapters.ts'
import { may } from './may.ts'
import { insertChannel, insertChannelRuling } from './providers/channel-rows.ts'
import { insertProvider } from './providers/legal-entity-rows.ts'
import { DEMONSTRATION_PROVIDERS } from './providers.ts'
import { addProvider } from './verbs/add-provider.ts'
import { confirmProviderAddress } from './verbs/confirm-provider-address.ts'

export type ProviderName = (typeof DEMONSTRATION_PROVIDERS)[number]['id']

/** Writes the made-up providers into empty books, with addresses that two of the staff stand for. Returns their ids by name. */
export const seedProviders = async (desk: Desk): Promise<Map<ProviderName, string>> => {
  const [one, other] = (await findStaff(desk)).filter(({ id, roles }) =>
    isOneOf({ kind: 'person', id, roles }, may.addProvider),
  )
  if (!one || !other) throw new Error('an address of a provider takes two people')
  const ids = new Map<ProviderName, string>()
  for (const provider of DEMONSTRATION_PROVIDERS) {
    const id = newId()
    const address = newId()
    await insertProvider(
      desk.db,
      { id, by: one.id, at: desk.now },
      { ...provider, postalAddress: null, origin: 'desk', source: 'made up', sourceDay: dayOf(desk.now) },
    )
    const isMail = provider.channel === 'mail'
    await insertChannel(desk.db, {
      id: address,
      provider: id,
      version: 1,
      kind: provider.channel,
      endpoint: provider.form ?? provider.noticeMailbox,
      settings: JSON.stringify(isMail ? {} : { mailbox: provider.noticeMailbox }),
      languages: [...provider.languages],
      capabilities: [...ADAPTERS[provider.channel].capabilities],
      origin: 'desk',
      source: 'made up',
      source_day: dayOf(desk.now),
      proposed_by: one.id,
      proposed_at: desk.now,
    })
    const ruled = { way: 'confirmed', ruled_by: other.id, ruled_at: desk.now }
    await insertChannelRuling(desk.db, { channel: address, proposed_by: one.id, ...ruled })
    ids.set(provider.id, id)
  }
  return ids
}

interface Performs {
  perform(operation: AnyOperation, actor: Actor, input: unknown): Promise<unknown>
}

const Added = z.object({ provider: z.string(), proposal: z.string() })

/** Adds a provider as one of the staff, and confirms its address as another. Returns its id. */
export const addConfirmedProvider = async (
  centre: Performs,
  [one, other]: readonly [Actor, Actor],
  input: unknown,
): Promise<string> => {
  const { provider, proposal } = Added.parse(await centre.perform(addProvider, one, input))
  await centre.perform(confirmProviderAddress, other, { proposal })
  return provider
}
