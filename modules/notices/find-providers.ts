import type { Desk } from '@vigie/platform/operation'
import type { Provider } from './provider.ts'
import { atService, selectProviders, selectServiceAddresses } from './provider-rows.ts'
import { getService } from './providers/find-services.ts'
import { refuse } from './refusals.ts'

/** Every provider to whom a notice can go, by name. */
export const findProviders = (desk: Desk): Promise<Provider[]> => selectProviders(desk.db, null)

export const getProvider = async (desk: Desk, id: string): Promise<Provider> => {
  const [provider] = await selectProviders(desk.db, [id])
  if (!provider) throw refuse('no-such-provider')
  return provider
}

/** The provider, reached about one of its services: where that has a mailbox or a form of its own, there. */
export const getProviderFor = async (desk: Desk, id: string, service: string | null): Promise<Provider> => {
  const provider = await getProvider(desk, id)
  if (service === null) return provider
  await getService(desk, id, service)
  return atService(provider, service, await selectServiceAddresses(desk.db, [service]))
}
