import type { Books } from '@vigie/platform/operation'
import type { NoticeView } from './notice.ts'
import { atService, selectProviders, selectServiceAddresses } from './provider-rows.ts'
import { selectServiceNames } from './providers/service-rows.ts'

type Addressed = { readonly provider: string; readonly service: string | null }

/** To whom each of these notices goes, about which service, and where that arrives. */
export const findAddressees = async (
  db: Books,
  notices: readonly Addressed[],
): Promise<(notice: Addressed) => Pick<NoticeView, 'provider' | 'service'>> => {
  const services = [...new Set(notices.flatMap(({ service }) => service ?? []))]
  const [providers, names, addresses] = await Promise.all([
    selectProviders(db, [...new Set(notices.map(({ provider }) => provider))]),
    selectServiceNames(db, services),
    selectServiceAddresses(db, services),
  ])
  return ({ provider: id, service }) => {
    const provider = providers.find((one) => one.id === id)
    if (!provider) throw new Error(`there is no provider ${id}`)
    return {
      provider: atService(provider, service, addresses),
      service: service === null ? null : (names.get(service) ?? null),
    }
  }
}
