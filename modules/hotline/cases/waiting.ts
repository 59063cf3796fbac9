import type { NoticeProgress } from '@vigie/notices'
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
  return notices.some(awaitsAnswer) ? 'answer' : 'closure'
}
