import type { Sourced } from './channel.ts'
import type { OpeningHours } from './opening-hours.ts'

/**
 * What somebody is reached for: authorities (Art. 11 DSA), users (Art. 12), the legal representative (Art. 13), trusted
 * flaggers, and abuse in general.
 */
export const PURPOSES = ['authorities', 'users', 'trusted-flaggers', 'abuse', 'representative'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Whom one reaches at a provider, or about one of its services. */
export interface ContactPoint extends Sourced {
  readonly id: string
  readonly provider: string
  /** Null where it is there for all services of the provider. */
  readonly service: string | null
  readonly purpose: Purpose
  readonly mailbox: string | null
  readonly formPlace: string | null
  readonly telephone: string | null
  /** ISO 639-1: a provider names them itself (Art. 11(3)), and they need not be ours. */
  readonly languages: readonly string[]
  readonly hours: OpeningHours | null
  readonly notedBy: string
  readonly notedAt: Date
  /** When somebody of this house looked last whether it is still so. */
  readonly checkedAt: Date | null
}
