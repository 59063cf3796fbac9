import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'
import { RULE_OUTSIDE_THE_ACT } from '@vigie/notices'
import { AUDIENCES } from '../items/audience.ts'
import { applies, type Conditions, type RouteFacts } from './conditions.ts'

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
  audience: ['public'],
  hasAddress: true,
  providerRole: ['platform'],
  providerInEuScope: true,
} as const
/** Of a minor, or of somebody whose age nobody could determine: the police and the hotlines abroad look further. */
const perhapsOfAMinor = { ...designated, isOfAnAdult: false } as const
const ofAnAdult = { ...designated, isOfAnAdult: true } as const

/** Not shown to the public as far as anybody said, and no private communication. */
const CLOSED = AUDIENCES.filter((audience) => audience !== 'public' && audience !== 'private')

/** In order of urgency. Several may apply: a platform's notice and the hosting country's hotline, for one. */
export const ROUTE_RULES: RouteRules = {
  version: 4,
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
    // What a platform agreed to of its own accord binds it wherever it is.
    rule(
      RULE_OUTSIDE_THE_ACT,
      'ordinary-notice',
      { ...designated, audience: ['private'], hasAddress: true, providerRole: ['platform'] },
      `${DSA}, recital 14; BIPT decision of 22 December 2025, § 31.6: https://www.bipt.be`,
    ),
    rule(
      'closed-platform',
      'ordinary-notice',
      {
        ...inside,
        audience: CLOSED,
        hasAddress: true,
        providerRole: ['platform'],
        providerInEuScope: true,
      },
      `${DSA}, Arts 3(k) and 22(1), recital 14`,
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
