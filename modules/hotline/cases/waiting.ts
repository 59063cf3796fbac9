import type { Decision, LastDecision, NoticeProgress } from '@vigie/notices'
import { currentRound, type Item, isIllegal, lastSighting } from '../items/item.ts'
import { type Referral, stateOf } from '../referrals/referral.ts'
import type { Case } from './case.ts'
import { alertsToReview, openDanger } from './danger.ts'

/** What a case can wait for, in the order in which the steps follow one another. */
export const WAITS = [
  'danger',
  'alert-review',
  'first-look',
  'second-person',
  'arbitration',
  'approval',
  'route',
  'reply',
  'answer-provider',
  'complain',
  'other-route',
  'complaint-answer',
  'answer',
  'closure',
] as const
export type Waiting = (typeof WAITS)[number]

const seats = (item: Item): number => currentRound(item).assessments.length
const isUndecided = (item: Item): boolean => currentRound(item).verdict === null

/** What the analysts still owe; null once every item has its verdict. */
const assessmentWait = (items: readonly Item[]): Waiting | null => {
  const undecided = items.filter(isUndecided)
  if (undecided.some((item) => seats(item) === 0)) return 'first-look'
  if (undecided.some((item) => seats(item) === 1)) return 'second-person'
  return undecided.length > 0 ? 'arbitration' : null
}

/** What comes before anything that leaves: danger, then the analysts' part. */
export const earlyWait = (one: Pick<Case, 'items' | 'dangers'>): Waiting | null => {
  if (openDanger(one) !== null) return 'danger'
  return alertsToReview(one).length > 0 ? 'alert-review' : assessmentWait(one.items)
}

const isOnItsWay = (
  item: Item,
  notices: readonly NoticeProgress[],
  referrals: readonly Referral[],
): boolean =>
  notices.some(({ stage, items }) => stage !== 'withdrawn' && items.includes(item.id)) ||
  referrals.some((referral) => stateOf(referral) !== 'withdrawn' && referral.items.includes(item.id))

/** What a provider's decision asks of us while the item is still there. */
const AFTER: Readonly<Record<Decision, Waiting>> = {
  'refused-insufficient': 'answer-provider',
  'refused-lawful': 'complain',
  'geo-blocked': 'complain',
  'age-restricted': 'complain',
  demoted: 'complain',
  labelled: 'complain',
  partial: 'complain',
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

/** What an item that is still there after a decision asks for, unless it went another way since. */
const askedBy = (
  item: Item,
  { action, at, complaint }: LastDecision,
  referrals: readonly Referral[],
): Waiting | null => {
  const wentOn = referrals.some(
    ({ handOver, items }) =>
      handOver !== null && handOver.at.getTime() >= at.getTime() && items.includes(item.id),
  )
  if (wentOn || lastSighting(item)?.state === 'moved') return null
  const seen = lastSighting(item)
  if (action !== 'no-answer' && seen?.state !== 'up') return null
  return complaint === null ? AFTER[action] : AFTER_COMPLAINT[complaint]
}

/** A mail to read comes first; then what a refusal, a mere restriction or silence asks of us. */
const providerWait = (
  one: Pick<Case, 'items' | 'referrals'>,
  notices: readonly NoticeProgress[],
): Waiting | null => {
  const sent = notices.filter(
    ({ stage }) => stage === 'sent' || stage === 'acknowledged' || stage === 'decided',
  )
  const asked = one.items
    .filter((item) => isIllegal(item) && lastSighting(item)?.state !== 'down')
    .flatMap((item) => {
      const last = sent.findLast(({ items }) => items.includes(item.id))
      const decision = last?.decided.find((decided) => decided.item === item.id)
      if (decision !== undefined) return askedBy(item, decision, one.referrals) ?? []
      return last?.isOverdue ? ['other-route' as const] : []
    })
  if (sent.some(({ isToRead }) => isToRead)) return 'reply'
  return WAITS.find((wait) => asked.includes(wait)) ?? null
}

/** What nobody may overlook: these cases stand first in the queue. */
export const URGENT: readonly Waiting[] = [
  'danger',
  'alert-review',
  'reply',
  'answer-provider',
  'complain',
  'other-route',
]

const awaitsAnswer = ({ stage }: NoticeProgress): boolean => stage === 'sent' || stage === 'acknowledged'

/** What this case waits for. An item that is illegal, there, and on its way to nobody keeps it from ever being forgotten. */
export const waitsFor = (
  one: Pick<Case, 'items' | 'referrals' | 'dangers'>,
  notices: readonly NoticeProgress[],
): Waiting => {
  const early = earlyWait(one)
  if (early !== null) return early
  const prepared = one.referrals.some((referral) => stateOf(referral) === 'prepared')
  if (prepared || notices.some((notice) => notice.stage === 'waiting')) return 'approval'
  const toGo = one.items
    .filter(isIllegal)
    .filter((item) => lastSighting(item)?.state !== 'down')
    .some((item) => !isOnItsWay(item, notices, one.referrals))
  const toHandOver = one.referrals.some((referral) => stateOf(referral) === 'approved')
  if (toGo || toHandOver) return 'route'
  const asked = providerWait(one, notices)
  if (asked !== null) return asked
  return notices.some(awaitsAnswer) ? 'answer' : 'closure'
}
