import type { Language } from '@vigie/kernel'
import type { ProviderRole } from '../providers.ts'
import type { Sourced } from './channel.ts'

/** What a provider is as the company that answers for its services, as it was noted last. */
export interface LegalEntity extends Sourced {
  /** Of the provider. */
  readonly id: string
  readonly version: number
  readonly name: string
  readonly postalAddress: string | null
  readonly country: string
  readonly roles: readonly ProviderRole[]
  readonly languages: readonly Language[]
  readonly inEuScope: boolean
  readonly notedBy: string
  readonly notedAt: Date
  /** When somebody of this house looked last whether it is still so. */
  readonly checkedAt: Date | null
}

/** What somebody notes of it. */
export type EntityGiven = Omit<LegalEntity, 'id' | 'version' | 'notedBy' | 'notedAt' | 'checkedAt'>

/** Whether it says already what is given; from where we know it is not asked, nor in which order it has its roles. */
export const saysSameEntity = (known: LegalEntity, given: EntityGiven): boolean => {
  const said = ({ name, postalAddress, country, roles, languages, inEuScope }: EntityGiven) =>
    JSON.stringify([name, postalAddress, country, roles.toSorted(), languages.toSorted(), inEuScope])
  return said(known) === said(given)
}
