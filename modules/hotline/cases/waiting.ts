import type { Decision, ItemFollowUp, LastDecision, NoticeProgress } from '@vigie/notices'
import { awaitsPolice, stateOf } from '../referrals/referral.ts'
import { alertsToReview, openDanger } from './danger.ts'
import { type ItemStanding, isFoundIllegal, type ReferralStanding, type Standing } from './standing.ts'

/** What a case can wait for, in the order in which the steps follow one another. */
export const WAITS = [
  'danger',
  'alert-review',
  'first-look',
  'second-person',
  'arbitration',
  'approval',
  'dispatch',
  'look-again',
  'route',
  'reply',
  'answer-provider',
  'complain',
  'second-contact',
  'dispute',
  'coordinator-complaint',
  'other-route',
  'complaint-answer',
  'dispute-answer',
  'coordinator-answer',
  'police-answer',
  'answer',
  'closure',
] as const
export type Waiting = (typeof WAITS)[number]

/** Items of the running round on which so many looked and nobody decided yet. */
export const undecidedWith = (items: readonly ItemStanding[], looks: number): ItemStanding[] =>
  items.filter((item) => item.verdict === null && item.looks.length === looks)

/** What the analysts still owe; null once every item has its verdict. */
const assessmentWait = (items: readonly ItemStanding[]): Waiting | null => {
  const undecided = items.filter(({ verdict }) => verdict === null)
  if (undecidedWith(items, 0).length > 0) return 'first-look'
  if (undecidedWith(items, 1).length > 0) return 'second-person'
  return undecided.length > 0 ? 'arbitration' : null
}

/** What comes before anything that leaves: danger, then the analysts' part. */
export const earlyWait = (one: Pick<Standing, 'items' | 'dangers'>): Waiting | null => {
  if (openDanger(one) !== null) return 'danger'
  return alertsToReview(one).length > 0 ? 'alert-review' : assessmentWait(one.items)
}

const isOnItsWay = (
  item: ItemStanding,
  notices: readonly NoticeProgress[],
  referrals: readonly ReferralStanding[],
): boolean =>
  notices.some(({ stage, items }) => stage !== 'withdrawn' && items.includes(item.id)) ||
  referrals.some((referral) => stateOf(referral) !== 'withdrawn' && referral.items.includes(item.id))

/** Found illegal, gone, and reported again since. */
export const isToLookAtAgain = (item: ItemStanding): boolean =>
  isFoundIllegal(item) && item.reportedAgainOn !== null

/** What is illegal, there, and on its way to nobody. */
export const itemsToGo = (
  { items, referrals }: Pick<Standing, 'items' | 'referrals'>,
  notices: readonly NoticeProgress[],
): ItemStanding[] =>
  items.filter(
    (item) => isFoundIllegal(item) && item.seen !== 'down' && !isOnItsWay(item, notices, referrals),
  )

/** What a provider's decision asks of us while the item is still there. */
const AFTER: Readonly<Record<Decision, Waiting>> = {
  'refused-insufficient': 'answer-provider',
  'refused-lawful': 'complain',
  'geo-blocked': 'complain',
  'age-restricted': 'complain',
  demoted: 'complain',
  labelled: 'complain',
  partial: 'complain',
  'not-ours': 'other-route',
  'no-answer': 'other-route',
  // Taken away, it was said, and still seen there.
  removed: 'answer-provider',
  disabled: 'answer-provider',
  'already-removed': 'answer-provider',
  'not-found': 'answer-provider',
  'account-suspended': 'answer-provider',
  'account-terminated': 'answer-provider',
}

/** What our complaint about a decision asks of us, as far as it has come: Art. 20 DSA. */
const AFTER_COMPLAINT: Readonly<Record<NonNullable<LastDecision['complaint']>, Waiting>> = {
  lodged: 'complaint-answer',
  overdue: 'other-route',
  upheld: 'other-route',
  'partially-reversed': 'other-route',
  omitted: 'other-route',
  // They changed their mind, it was said: what they decide then is to be noted.
  reversed: 'answer-provider',
}

/** What the next step on the ladder is for the desk; the notice page says by when. */
const OURS: Readonly<Record<ItemFollowUp['step'], Waiting>> = {
  reminder: 'answer',
  'second-contact': 'second-contact',
  complaint: 'complain',
  dispute: 'dispute',
  'coordinator-complaint': 'coordinator-complaint',
}
const THEIRS: Readonly<Record<ItemFollowUp['step'], Waiting>> = {
  reminder: 'answer',
  'second-contact': 'answer',
  complaint: 'complaint-answer',
  dispute: 'dispute-answer',
  'coordinator-complaint': 'coordinator-answer',
}
export const waitOf = ({ step, whose }: ItemFollowUp): Waiting =>
  whose === 'ours' ? OURS[step] : THEIRS[step]

/** Where a provider is silent or keeps an item there, the ladder says what comes; another route where it is at its end. */
const onTheLadder = (item: ItemStanding, { followUps }: NoticeProgress): Waiting => {
  const next = followUps.find((one) => one.item === item.id)
  return next === undefined ? 'other-route' : waitOf(next)
}

/** What an item that is still there after a decision asks for, unless it went another way since. */
const askedBy = (
  item: ItemStanding,
  { action, at, complaint }: LastDecision,
  notice: NoticeProgress,
  referrals: readonly ReferralStanding[],
): Waiting | null => {
  const wentOn = referrals.some(
    ({ handOver, items }) =>
      handOver !== null && handOver.at.getTime() >= at.getTime() && items.includes(item.id),
  )
  if (wentOn || item.seen === 'moved') return null
  if (action !== 'no-answer' && item.seen !== 'up') return null
  const asked = complaint === null ? AFTER[action] : AFTER_COMPLAINT[complaint]
  return asked === 'other-route' && action !== 'not-ours' ? onTheLadder(item, notice) : asked
}

/** A mail to read comes first; then what a refusal, a mere restriction or silence asks of us. */
const providerWait = (
  one: Pick<Standing, 'items' | 'referrals'>,
  notices: readonly NoticeProgress[],
): Waiting | null => {
  const sent = notices.filter(
    ({ stage }) => stage === 'sent' || stage === 'acknowledged' || stage === 'decided',
  )
  const asked = one.items
    .filter((item) => isFoundIllegal(item) && item.seen !== 'down')
    .flatMap((item) => {
      const last = sent.findLast(({ items }) => items.includes(item.id))
      const decision = last?.decided.find((decided) => decided.item === item.id)
      if (last === undefined) return []
      if (decision !== undefined) return askedBy(item, decision, last, one.referrals) ?? []
      return last.overdueSince ? [onTheLadder(item, last)] : []
    })
  if (sent.some(({ toReadSince }) => toReadSince !== null)) return 'reply'
  return WAITS.find((wait) => asked.includes(wait)) ?? null
}

/** Two people said yes and it has not left: to be pasted into a form, or its mail did not arrive. */
const isApproved = ({ stage }: NoticeProgress): boolean => stage === 'approved' || stage === 'failed'
const awaitsAnswer = ({ stage }: NoticeProgress): boolean => stage === 'sent' || stage === 'acknowledged'

/** What somebody outside still owes: the police an answer to what was handed to them, a provider its decision. */
const outsideWaits = (
  { referrals }: Pick<Standing, 'referrals'>,
  notices: readonly NoticeProgress[],
): Waiting[] => [
  ...(referrals.some(awaitsPolice) ? (['police-answer'] as const) : []),
  ...(notices.some(awaitsAnswer) ? (['answer'] as const) : []),
]

/** What this case waits for: more than one only of what several outside owe at once. An item that is illegal, there, and on its way to nobody keeps it from ever being forgotten. */
export const waitsFor = (
  one: Pick<Standing, 'items' | 'referrals' | 'dangers'>,
  notices: readonly NoticeProgress[],
): readonly [Waiting, ...Waiting[]] => {
  const early = earlyWait(one)
  if (early !== null) return [early]
  const prepared = one.referrals.some((referral) => stateOf(referral) === 'prepared')
  if (prepared || notices.some((notice) => notice.stage === 'waiting')) return ['approval']
  if (notices.some(isApproved)) return ['dispatch']
  // Whether it is there again, a person says before anybody is told.
  if (one.items.some(isToLookAtAgain)) return ['look-again']
  const toGo = itemsToGo(one, notices).length > 0
  const toHandOver = one.referrals.some((referral) => stateOf(referral) === 'approved')
  if (toGo || toHandOver) return ['route']
  const asked = providerWait(one, notices)
  if (asked !== null) return [asked]
  const [first = 'closure', ...more] = outsideWaits(one, notices)
  return [first, ...more]
}
