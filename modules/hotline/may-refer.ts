import { type Actor, personOf } from '@vigie/platform/operation'
import type { Case } from './cases/case.ts'
import { currentRound, isIllegal, verdictOf } from './items/item.ts'
import { first, mayWork, type Why, wantsOpen } from './may.ts'
import { isRuled, type Referral, stateOf } from './referrals/referral.ts'

/** A referral takes along what two people, or the coordinator between them, found. */
export const mayPrepareReferral = (actor: Actor, one: Case): Why =>
  first(
    mayWork(actor, one),
    one.items.some((item) => currentRound(item).verdict !== null) ? null : 'waits-for-two-people',
  )

/** A notice says that something is illegal: it needs an item on which the verdict is just that. */
export const mayPrepareNotice = (actor: Actor, one: Case): Why =>
  first(mayPrepareReferral(actor, one), one.items.some(isIllegal) ? null : 'not-found-illegal')

/** What was prepared before somebody asked for another look at an item no longer leaves, whatever comes out of it. */
const staleRefusal = (one: Case, referral: Referral): Why => {
  const held = one.items.filter((item) => referral.items.includes(item.id)).map(verdictOf)
  if (held.includes(null)) return 'waits-for-two-people'
  return held.every((verdict) => verdict !== null && referral.verdicts.includes(verdict.id))
    ? null
    : 'item-looked-at-again'
}

/** A second eligible analyst, whoever has the case: that is the point of a second person. */
export const mayApproveReferral = (actor: Actor, one: Case, referral: Referral): Why =>
  first(
    wantsOpen(one),
    isRuled(referral) ? 'already-approved-or-withdrawn' : null,
    referral.preparedBy === personOf(actor) ? 'you-prepared-this' : null,
    staleRefusal(one, referral),
  )

export const mayWithdrawReferral = (actor: Actor, one: Case, referral: Referral): Why =>
  first(mayWork(actor, one), isRuled(referral) ? 'already-approved-or-withdrawn' : null)

export const mayHandOver = (actor: Actor, one: Case, referral: Referral): Why => {
  const words: Record<ReturnType<typeof stateOf>, Why> = {
    prepared: 'waits-for-approval',
    approved: null,
    withdrawn: 'already-approved-or-withdrawn',
    'handed-over': 'already-handed-over',
  }
  return first(mayWork(actor, one), words[stateOf(referral)], staleRefusal(one, referral))
}

/** Whoever hears it notes it, also after the case is closed: the police answer when they do. */
export const mayNotePoliceAnswer = (one: Case, { recipientSort, handOver }: Referral): Why =>
  first(
    one.destroyedOn === null ? null : 'case-was-destroyed',
    recipientSort === 'police' && handOver !== null ? null : 'not-with-the-police',
  )
