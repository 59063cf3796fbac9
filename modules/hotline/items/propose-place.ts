import { readAddress } from '@vigie/intake'
import { type Provider, providerAt, type Service, serviceAt } from '@vigie/notices'
import type { Trace } from './item.ts'

export const PLACE_SOURCES = ['case', 'directory'] as const
export type PlaceSource = (typeof PLACE_SOURCES)[number]

/** Where an item may be hosted. Nobody has checked it: it is no trace before somebody says so. */
export type ProposedPlace = {
  readonly hostedIn: string | null
  readonly provider: string | null
  readonly from: PlaceSource
}

interface Addressed {
  readonly id: string
  readonly address: string | null
  readonly traces: readonly Pick<Trace, 'hostedIn' | 'provider' | 'at'>[]
}

const hostOf = ({ address }: Pick<Addressed, 'address'>): string | null =>
  address === null || address === '' ? null : readAddress(address).host

/**
 * For each item that nobody traced: where somebody found another of the same host in the case, else the provider whose domain
 * it is and the country where that one is established. The ending of an address says nothing about where it is.
 */
export const proposePlaces = (
  items: readonly Addressed[],
  providers: readonly Provider[],
  services: readonly Service[],
): ReadonlyMap<string, ProposedPlace> => {
  const untraced = items.filter(({ traces }) => traces.length === 0)
  if (untraced.length === 0) return new Map()
  const found = new Map<string | null, Addressed['traces'][number]>()
  for (const item of items) {
    const [host, last] = [hostOf(item), item.traces.at(-1)]
    const before = found.get(host)
    if (last && (before === undefined || last.at >= before.at)) found.set(host, last)
  }
  const propose = (item: Addressed): ProposedPlace | null => {
    const host = hostOf(item)
    if (host === null) return null
    const last = found.get(host)
    if (last) {
      const { hostedIn, provider } = last
      return hostedIn === null && provider === null ? null : { hostedIn, provider, from: 'case' }
    }
    const provider = providerAt(providers, host, services)
    return provider && { hostedIn: provider.country, provider: provider.id, from: 'directory' }
  }
  return new Map(
    untraced.flatMap((item) => {
      const place = propose(item)
      return place === null ? [] : [[item.id, place] as const]
    }),
  )
}

/** To which service the address of an item belongs, as the directory says; nobody has checked it. */
export const proposeService = (
  item: Pick<Addressed, 'address'>,
  services: readonly Service[],
): Service | null => {
  const host = hostOf(item)
  return host === null ? null : serviceAt(services, host)
}
