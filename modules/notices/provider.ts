import type { Language } from '@vigie/kernel'
import type { PublishedKey } from '@vigie/platform/post'
import type { Channel, ProviderRole } from './providers.ts'
import { isSharedMailDomain } from './shared-mail-domains.ts'

export interface Provider {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly roles: readonly ProviderRole[]
  readonly languages: readonly Language[]
  readonly inEuScope: boolean
  /** How notices arrive; null, as are the others, until a second person confirmed where. */
  readonly channel: Channel | null
  readonly mailbox: string | null
  readonly formPlace: string | null
  /** With which what goes to the mailbox is encrypted; null where the provider publishes none. */
  readonly key: PublishedKey | null
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

/**
 * Whether a mail could come from this provider. The name of the sender proves nothing; its domain is the least we ask, and
 * where anybody may have a mailbox at that domain, the whole address.
 */
export const couldHaveSent = (provider: Provider, from: string): boolean => {
  const { mailbox } = provider
  const domain = domainOf(from)
  if (mailbox === null || domain === '' || domain !== domainOf(mailbox)) return false
  return !isSharedMailDomain(domain) || from.trim().toLowerCase() === mailbox.toLowerCase()
}
