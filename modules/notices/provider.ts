import type { Language } from '@vigie/kernel'
import type { Channel, ProviderRole } from './providers.ts'

export interface Provider {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly roles: readonly ProviderRole[]
  readonly languages: readonly Language[]
  readonly inEuScope: boolean
  readonly channel: Channel
  readonly mailbox: string | null
  readonly formPlace: string | null
}

/** The part of a mail address behind the sign, in lower case; empty where there is none. */
export const domainOf = (address: string): string => {
  const sign = address.lastIndexOf('@')
  return sign < 1
    ? ''
    : address
        .slice(sign + 1)
        .trim()
        .toLowerCase()
}

/** Whether a mail could come from this provider. The name of the sender proves nothing; its domain is the least we ask. */
export const couldHaveSent = (provider: Provider, from: string): boolean =>
  provider.mailbox !== null && domainOf(from) !== '' && domainOf(from) === domainOf(provider.mailbox)
