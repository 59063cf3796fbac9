import type { ProviderRole } from '../providers.ts'
import type { Sourced } from './channel.ts'

/** What people know a provider by: Instagram, where the provider is the company that answers for it. */
export interface Service extends Sourced {
  readonly id: string
  readonly provider: string
  readonly name: string
  readonly version: number
  readonly roles: readonly ProviderRole[]
  /** An online platform that offers its services in the Union. */
  readonly inScope: boolean
  /** What the DSA Transparency Database calls it. */
  readonly platformName: string | null
  /** The names under which it is found, such as `instagram.com`. */
  readonly domains: readonly string[]
  readonly notedBy: string
  readonly notedAt: Date
  /** When somebody of this house looked last whether it is still so. */
  readonly checkedAt: Date | null
}
