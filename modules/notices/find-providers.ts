import type { Desk } from '@vigie/platform/operation'
import type { Provider } from './provider.ts'
import { selectProviders } from './provider-rows.ts'
import { refuse } from './refusals.ts'

/** Every provider to whom a notice can go, by name. */
export const findProviders = (desk: Desk): Promise<Provider[]> => selectProviders(desk.db, null)

export const getProvider = async (desk: Desk, id: string): Promise<Provider> => {
  const [provider] = await selectProviders(desk.db, [id])
  if (!provider) throw refuse('no-such-provider')
  return provider
}
