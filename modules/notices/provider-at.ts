import { domainOf, type Provider } from './provider.ts'
import { isSharedMailDomain } from './shared-mail-domains.ts'

const hostOf = (address: string | null): string =>
  address !== null && URL.canParse(address) ? new URL(address).hostname.toLowerCase() : ''

/** The domains that are a provider's own, by where notices to it go. */
const domainsOf = ({ mailbox, formPlace }: Provider): string[] =>
  [domainOf(mailbox ?? ''), hostOf(formPlace)].filter((one) => one !== '' && !isSharedMailDomain(one))

/** Whose domain this host is or stands under; nobody's where two claim it alike. The closest domain wins. */
export const providerAt = (providers: readonly Provider[], host: string): Provider | null => {
  const claims = providers.flatMap((provider) =>
    domainsOf(provider)
      .filter((domain) => host === domain || host.endsWith(`.${domain}`))
      .map((domain) => ({ provider, length: domain.length })),
  )
  const closest = Math.max(0, ...claims.map(({ length }) => length))
  const [first, ...others] = new Set(
    claims.filter(({ length }) => length === closest).map((one) => one.provider),
  )
  return first === undefined || others.length > 0 ? null : first
}
