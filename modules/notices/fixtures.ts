import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { insertProvider } from './provider-rows.ts'
import { DEMONSTRATION_PROVIDERS } from './providers.ts'

export type ProviderName = (typeof DEMONSTRATION_PROVIDERS)[number]['id']

/** Writes the made-up providers into empty books. Returns their ids by name. */
export const seedProviders = async (desk: Desk): Promise<Map<ProviderName, string>> => {
  const ids = new Map<ProviderName, string>()
  for (const provider of DEMONSTRATION_PROVIDERS) {
    const id = newId()
    await insertProvider(desk.db, {
      id,
      name: provider.name,
      country: provider.country,
      roles: [...provider.roles],
      languages: [...provider.languages],
      in_eu_scope: provider.inEuScope,
      channel: provider.channel,
      mailbox: provider.noticeMailbox,
      form_place: provider.form,
      added_by: null,
      added_at: desk.now,
    })
    ids.set(provider.id, id)
  }
  return ids
}
