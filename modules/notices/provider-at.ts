import { domainOf, type Provider } from './provider.ts'
import type { Service } from './providers/service.ts'
import { isSharedMailDomain } from './shared-mail-domains.ts'

const hostOf = (address: string | null): string =>
  address !== null && URL.canParse(address) ? new URL(address).hostname.toLowerCase() : ''

/** The domains that are a provider's own, by where notices to it go. */
const domainsOf = ({ mailbox, formPlace }: Provider): string[] =>
  [domainOf(mailbox ?? ''), hostOf(formPlace)].filter((one) => one !== '' && !isSharedMailDomain(one))

interface Claim<Whose> {
  readonly domain: string
  readonly whose: Whose
}

/** Whose domain this host is or stands under; nobody's where two claim it alike. The closest domain wins. */
const closestOf = <Whose>(claims: readonly Claim<Whose>[], host: string): Whose | null => {
  const over = claims.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`))
  const closest = Math.max(0, ...over.map(({ domain }) => domain.length))
  const [first, ...others] = new Set(
    over.filter(({ domain }) => domain.length === closest).map(({ whose }) => whose),
  )
  return first === undefined || others.length > 0 ? null : first
}

const claimsOf = (services: readonly Service[]): Claim<Service>[] =>
  services.flatMap((whose) => whose.domains.map((domain) => ({ domain, whose })))

/** Which service this host belongs to, as the directory says: nobody has looked whether it is so. */
export const serviceAt = (services: readonly Service[], host: string): Service | null =>
  closestOf(claimsOf(services), host)

/** Whose host this is: by where notices to a provider go, and by the domains of its services. */
export const providerAt = (
  providers: readonly Provider[],
  host: string,
  services: readonly Service[] = [],
): Provider | null =>
  closestOf(
    [
      ...providers.flatMap((whose) => domainsOf(whose).map((domain) => ({ domain, whose }))),
      ...claimsOf(services).flatMap(({ domain, whose: { provider } }) => {
        const whose = providers.find(({ id }) => id === provider)
        return whose === undefined ? [] : [{ domain, whose }]
      }),
    ],
    host,
  )
