import { type FlaggerStatus, getProvider, type Provider, RULE_OUTSIDE_THE_ACT } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import type { AgeBand } from '../playbook/plan.ts'
import { isWithPolice, type Referral } from '../referrals/referral.ts'
import type { RefusalWord } from '../refusals.ts'
import type { ProviderPart, RouteFacts } from '../routes/conditions.ts'
import { type Destination, type Route, routesFor } from '../routes/rules.ts'
import type { Audience } from './audience.ts'
import { type Item, lastTrace, verdictOf } from './item.ts'
import type { Verdict } from './verdict.ts'

/** What the provider is towards the item: a platform before a host, because only it decides on its users' content. */
export const partOf = (provider: Pick<Provider, 'roles'> | null): ProviderPart => {
  if (provider === null) return 'unknown'
  const { roles } = provider
  if (roles.includes('platform') || roles.includes('very-large')) return 'platform'
  return roles.includes('host') ? 'host' : 'other'
}

const MINORS: readonly AgeBand[] = ['infant', 'pre-pubescent', 'pubescent', 'minor']

/**
 * The designated area is the sexual exploitation of minors (BIPT, 22 December 2025, §§ 28 and 38), and grooming is what an
 * adult does. What cannot be determined lies outside, or Art. 22(6) DSA is for us. The books hold to the same.
 */
export const isInsideArea = ({
  kind,
  ageBand,
  otherAdult,
}: Pick<Verdict, 'kind' | 'ageBand' | 'otherAdult'>): boolean =>
  MINORS.includes(ageBand) && (kind !== 'grooming' || otherAdult === 'yes')

/** Who can see it, on the word of whoever traced it last; what nobody said is not determined. */
const audienceOf = (item: Pick<Item, 'traces'>): Audience => lastTrace(item)?.audience ?? 'not-determined'

export const isPublic = (item: Pick<Item, 'traces'>): boolean => audienceOf(item) === 'public'

/** Where an illegal item goes, given who hosts it; nothing goes anywhere before two people found it illegal. */
export const routesOf = (
  item: Pick<Item, 'form' | 'traces' | 'rounds'>,
  provider: Pick<Provider, 'roles' | 'inEuScope'> | null,
  { imminentDanger, status }: Pick<RouteFacts, 'imminentDanger'> & { readonly status: FlaggerStatus },
): readonly Route[] => {
  const verdict = verdictOf(item)
  if (verdict === null || verdict.outcome !== 'illegal') return []
  const holdsStatus = status.state === 'active'
  const hasAddress = item.form === 'address'
  return routesFor({
    hostedIn: hasAddress ? (lastTrace(item)?.hostedIn ?? 'unknown') : null,
    providerRole: partOf(provider),
    providerInEuScope: provider?.inEuScope ?? false,
    kind: verdict.kind,
    insideDesignatedArea: isInsideArea(verdict) && (!holdsStatus || status.kinds.includes(verdict.kind)),
    isOfAnAdult: verdict.ageBand === 'adult',
    audience: audienceOf(item),
    holdsStatus,
    hasAddress,
    imminentDanger,
  })
}

/** Private communication, by whichever way it goes: what the DSA says of platforms does not reach it. */
export const isPrivate = (item: Pick<Item, 'traces'>): boolean => audienceOf(item) === 'private'

/** The provider that the last trace named. */
export const providerOf = async (desk: Desk, item: Pick<Item, 'traces'>): Promise<Provider | null> => {
  const provider = lastTrace(item)?.provider
  return provider ? getProvider(desk, provider) : null
}

/** The protocol with the police: what is hosted in Belgium is theirs first, whoever overrides the routes. */
export const policeRefusal = (
  item: Pick<Item, 'id' | 'traces'>,
  referrals: readonly Referral[],
): RefusalWord | null =>
  lastTrace(item)?.hostedIn === 'BE' && !isWithPolice(referrals, item.id) ? 'police-first' : null

/** The rule under which all these items go there; null when it is not proposed for one of them. */
export const commonRule = (
  routes: readonly (readonly Route[])[],
  to: Destination,
): Pick<Route, 'rule' | 'rulesVersion'> | null => {
  const found = routes.map((each) => each.find((route) => route.to === to) ?? null)
  if (found.includes(null)) return null
  // One private item makes the whole letter one about private communication: it then claims nothing that the DSA does not give.
  return found.find((route) => route?.rule.id === RULE_OUTSIDE_THE_ACT) ?? found[0] ?? null
}
