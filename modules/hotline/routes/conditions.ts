import type { ReportKind } from '@vigie/intake/report-kind'
import type { Audience } from '../items/audience.ts'
import { hasInhopeHotline } from './inhope-members.ts'

/** What the provider is towards the item: only a platform or a host can take it away. */
export const PROVIDER_PARTS = ['platform', 'host', 'other', 'unknown'] as const
export type ProviderPart = (typeof PROVIDER_PARTS)[number]

export type RouteFacts = {
  /** ISO 3166 code, `unknown` when a trace found nothing, null when nothing is hosted. */
  readonly hostedIn: string | null
  readonly providerRole: ProviderPart
  readonly providerInEuScope: boolean
  readonly kind: ReportKind
  readonly insideDesignatedArea: boolean
  readonly isOfAnAdult: boolean
  /** Who can see it: Art. 22 DSA is about what a platform shows to the public. */
  readonly audience: Audience
  /** The house is a trusted flagger today: Art. 22(1) gives the mark to nobody else. */
  readonly holdsStatus: boolean
  readonly hasAddress: boolean
  readonly imminentDanger: boolean
}

export const HOSTINGS = ['belgium', 'inhope-country', 'other-country', 'unknown', 'nowhere'] as const
export type Hosting = (typeof HOSTINGS)[number]

export type Conditions = {
  readonly hosting?: readonly Hosting[]
  readonly providerRole?: readonly ProviderPart[]
  readonly providerInEuScope?: boolean
  readonly kind?: readonly ReportKind[]
  readonly insideDesignatedArea?: boolean
  readonly isOfAnAdult?: boolean
  readonly audience?: readonly Audience[]
  readonly holdsStatus?: boolean
  readonly hasAddress?: boolean
  readonly imminentDanger?: boolean
}

const hostingOf = ({ hostedIn }: RouteFacts): Hosting => {
  if (hostedIn === null) return 'nowhere'
  if (hostedIn === 'unknown') return 'unknown'
  if (hostedIn === 'BE') return 'belgium'
  return hasInhopeHotline(hostedIn) ? 'inhope-country' : 'other-country'
}

const fits = <Value>(wanted: readonly Value[] | undefined, found: Value): boolean =>
  wanted === undefined || wanted.includes(found)
const agrees = (wanted: boolean | undefined, found: boolean): boolean =>
  wanted === undefined || wanted === found

/** Whether a rule under these conditions speaks of these facts. */
export const applies = (when: Conditions, facts: RouteFacts): boolean =>
  fits(when.hosting, hostingOf(facts)) &&
  fits(when.providerRole, facts.providerRole) &&
  fits(when.kind, facts.kind) &&
  fits(when.audience, facts.audience) &&
  agrees(when.providerInEuScope, facts.providerInEuScope) &&
  agrees(when.insideDesignatedArea, facts.insideDesignatedArea) &&
  agrees(when.isOfAnAdult, facts.isOfAnAdult) &&
  agrees(when.holdsStatus, facts.holdsStatus) &&
  agrees(when.hasAddress, facts.hasAddress) &&
  agrees(when.imminentDanger, facts.imminentDanger)
