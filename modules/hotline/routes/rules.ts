import { DESIGNATED_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'
import { hasInhopeHotline } from './inhope-members.ts'

export const DESTINATIONS = [
  'police',
  'inhope',
  'notice',
  'ordinary-notice',
  'authority',
  'helpline',
  'stays-in-queue',
] as const
export type Destination = (typeof DESTINATIONS)[number]

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
  /** Anybody can see it: Art. 22 DSA is about what a platform shows to the public. */
  readonly isPublic: boolean
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
  readonly isPublic?: boolean
  readonly holdsStatus?: boolean
  readonly hasAddress?: boolean
  readonly imminentDanger?: boolean
}

export type RouteRule = {
  readonly id: string
  readonly when: Conditions
  readonly to: Destination
  /** Key of the sentence in `routes.json` that says why. */
  readonly because: string
  /** While this rule applies, a notice waits until the police have agreed. */
  readonly noticesWaitForPolice?: true
  readonly source: string
}

export type RouteRules = {
  readonly version: number
  readonly validFrom: Day
  readonly rules: readonly RouteRule[]
  /** Applies when no rule does: no case ends by falling between the rules. */
  readonly otherwise: RouteRule
}

const PROTOCOL =
  'Protocol of 6 July 2017 between Child Focus, the police and the public prosecutor: https://cdn.nimbu.io/s/1jn2gqe/assets/Protocol_ChildFocus_Justitie_Politie_NL_170706_def.docx'
const DSA = 'Regulation (EU) 2022/2065: https://eur-lex.europa.eu/eli/reg/2022/2065/oj'
const AWARD = 'BIPT decision of 22 December 2025, § 38: https://www.bipt.be'
const HOUSE_RULE = 'Rule of the centre'

const rule = (id: string, to: Destination, when: Conditions, source: string): RouteRule => ({
  id,
  to,
  when,
  because: id,
  source,
})

const NOT_FOR_ICCAM = DESIGNATED_KINDS.filter((kind) => kind !== 'csam')
const designated = { kind: DESIGNATED_KINDS } as const
const inside = { ...designated, insideDesignatedArea: true } as const
const shownOnPlatform = {
  ...inside,
  isPublic: true,
  hasAddress: true,
  providerRole: ['platform'],
  providerInEuScope: true,
} as const
/** Of a minor, or of somebody whose age nobody could determine: the police and the hotlines abroad look further. */
const perhapsOfAMinor = { ...designated, isOfAnAdult: false } as const
const ofAnAdult = { ...designated, isOfAnAdult: true } as const

/** In order of urgency. Several may apply: a platform's notice and the hosting country's hotline, for one. */
export const ROUTE_RULES: RouteRules = {
  version: 3,
  validFrom: '2026-01-01',
  rules: [
    rule('danger-police', 'police', { imminentDanger: true }, HOUSE_RULE),
    {
      ...rule(
        'belgium-police',
        'police',
        { ...designated, hasAddress: true, hosting: ['belgium'] },
        PROTOCOL,
      ),
      noticesWaitForPolice: true,
    },
    rule(
      'no-hotline-police',
      'police',
      { ...perhapsOfAMinor, hasAddress: true, hosting: ['other-country'] },
      PROTOCOL,
    ),
    rule('no-address-police', 'police', { ...perhapsOfAMinor, hasAddress: false }, PROTOCOL),
    rule(
      'inhope-country',
      'inhope',
      { kind: ['csam'], isOfAnAdult: false, hasAddress: true, hosting: ['inhope-country'] },
      PROTOCOL,
    ),
    // ICCAM takes images of the sexual abuse of children only: the rest goes to the police here.
    rule(
      'abroad-police',
      'police',
      { kind: NOT_FOR_ICCAM, isOfAnAdult: false, hasAddress: true, hosting: ['inhope-country'] },
      HOUSE_RULE,
    ),
    rule(
      'platform-notice',
      'notice',
      { ...shownOnPlatform, holdsStatus: true },
      `${DSA}, Arts 16 and 22; ${AWARD}`,
    ),
    rule(
      'platform-without-status',
      'ordinary-notice',
      { ...shownOnPlatform, holdsStatus: false },
      `${DSA}, Arts 16 and 22(1)`,
    ),
    rule(
      'private-platform',
      'ordinary-notice',
      { ...inside, isPublic: false, hasAddress: true, providerRole: ['platform'], providerInEuScope: true },
      `${DSA}, Arts 3(k) and 22(1)`,
    ),
    rule(
      'outside-area-platform',
      'ordinary-notice',
      {
        ...designated,
        insideDesignatedArea: false,
        hasAddress: true,
        providerRole: ['platform'],
        providerInEuScope: true,
      },
      `${DSA}, Arts 16 and 22(1)`,
    ),
    rule(
      'outside-area-host',
      'ordinary-notice',
      {
        ...ofAnAdult,
        hasAddress: true,
        providerRole: ['host'],
        providerInEuScope: true,
        hosting: ['inhope-country', 'other-country', 'unknown'],
      },
      `${DSA}, Art. 16`,
    ),
    rule(
      'adult-images-authority',
      'authority',
      { isOfAnAdult: true, kind: ['ncii', 'voyeurism'] },
      'Institute for the Equality of Women and Men: https://igvm-iefh.belgium.be',
    ),
    rule('other-authority', 'authority', { kind: ['other'] }, HOUSE_RULE),
    rule(
      'outside-area-helpline',
      'helpline',
      { isOfAnAdult: true, kind: ['grooming', 'sextortion'] },
      HOUSE_RULE,
    ),
    rule(
      'unknown-host',
      'stays-in-queue',
      { ...perhapsOfAMinor, hasAddress: true, hosting: ['unknown'] },
      HOUSE_RULE,
    ),
  ],
  otherwise: rule('nothing-fits', 'stays-in-queue', {}, HOUSE_RULE),
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

const applies = (when: Conditions, facts: RouteFacts): boolean =>
  fits(when.hosting, hostingOf(facts)) &&
  fits(when.providerRole, facts.providerRole) &&
  fits(when.kind, facts.kind) &&
  agrees(when.providerInEuScope, facts.providerInEuScope) &&
  agrees(when.insideDesignatedArea, facts.insideDesignatedArea) &&
  agrees(when.isOfAnAdult, facts.isOfAnAdult) &&
  agrees(when.isPublic, facts.isPublic) &&
  agrees(when.holdsStatus, facts.holdsStatus) &&
  agrees(when.hasAddress, facts.hasAddress) &&
  agrees(when.imminentDanger, facts.imminentDanger)

export type Route = {
  readonly to: Destination
  readonly rule: RouteRule
  readonly rulesVersion: number
  /** A notice must not leave before the police have agreed. */
  readonly waitsFor: 'police' | null
}

/** Where a case goes, in order, each with the first rule that says so; never an empty list. */
export const routesFor = (facts: RouteFacts, rules: RouteRules = ROUTE_RULES): readonly Route[] => {
  const applying = rules.rules.filter((each) => applies(each.when, facts))
  const chosen = applying.length > 0 ? applying : [rules.otherwise]
  const held = chosen.some((each) => each.noticesWaitForPolice === true)
  return chosen
    .filter((each, place) => chosen.findIndex((earlier) => earlier.to === each.to) === place)
    .map((each) => ({
      to: each.to,
      rule: each,
      rulesVersion: rules.version,
      waitsFor: held && (each.to === 'notice' || each.to === 'ordinary-notice') ? 'police' : null,
    }))
}
