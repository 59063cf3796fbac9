import { Refused } from '@vigie/kernel'
import { type Actor, isOneOf, personOf } from '@vigie/platform/operation'
import { type Case, CLOSURE_OUTCOMES, isMerged, isOpen, takerOf } from './cases/case.ts'
import { closureRefusal } from './cases/closure.ts'
import { alertsToReview, openDanger } from './cases/danger.ts'
import { currentRound, type Item, type Round } from './items/item.ts'
import { togetherIn } from './items/joint.ts'
import type { RefusalWord } from './refusals.ts'

/** Why this actor may not do something now; null when they may. Read aloud, each is a rule of the desk. */
export type Why = RefusalWord | null

const analyst = ['analyst'] as const
const coordinator = ['coordinator'] as const
const policy = ['policy-officer'] as const
const playbookKeepers = ['policy-officer', 'coordinator'] as const
const desk = ['analyst', 'coordinator'] as const
const team = ['analyst', 'coordinator', 'policy-officer'] as const

/** Who may do what in the register. What depends on the case, the item or the referral stands below, a rule each. */
export const may = {
  /** Sees cases, and how many there are. */
  workAtDesk: desk,
  /** Sees what stands still until somebody moves it, and takes a case out of another's hands. */
  overseeCases: coordinator,
  /** Takes another way than the route that fits, with a reason. */
  overrideRoute: coordinator,
  readQueue: desk,
  readCase: desk,
  openCase: analyst,
  openProactiveCase: analyst,
  reportFromMail: desk,
  takeCase: desk,
  takeNext: analyst,
  handBackCase: desk,
  closeCase: desk,
  reopenCase: desk,
  mergeCases: desk,
  addItem: analyst,
  noteTrace: analyst,
  noteSighting: analyst,
  recordCapture: analyst,
  recordCustody: desk,
  assessItem: analyst,
  findDeadLink: analyst,
  openJointSession: analyst,
  signJointSession: analyst,
  arbitrateItem: coordinator,
  reassessItem: desk,
  withdrawAssessment: desk,
  withdrawAnothersAssessment: coordinator,
  enterFingerprint: analyst,
  withdrawFingerprint: analyst,
  lookUpFingerprint: desk,
  proposeInheritance: analyst,
  confirmInheritance: analyst,
  prepareNotice: desk,
  prepareReferral: desk,
  approveReferral: analyst,
  withdrawReferral: desk,
  handOverReferral: desk,
  notePoliceAnswer: desk,
  sayDanger: desk,
  dismissDanger: desk,
  alertPolice: analyst,
  reviewAlert: desk,
  /** Of oneself, or as a coordinator of anybody. */
  recordDebrief: desk,
  overseeDebriefs: coordinator,
  drawSample: coordinator,
  readSample: coordinator,
  lookAgain: analyst,
  /** Who meets every month, and reads what was decided. */
  readMeetings: team,
  recordMeeting: team,
  finishAnothersDecision: coordinator,
  readSheet: team,
  proposeLegalGround: policy,
  proposeChange: coordinator,
  restoreVersion: playbookKeepers,
  confirmChange: playbookKeepers,
  declineChange: playbookKeepers,
} as const

export const first = (...whys: readonly Why[]): Why => whys.find((why) => why !== null) ?? null

const mayOpenDoor = (actor: Actor): boolean => actor.kind === 'system' || isOneOf(actor, may.workAtDesk)

export const wantsOpen = (one: Case): Why => (isOpen(one) ? null : 'case-is-closed')

/** Acts in a case belong to whoever has it; while nobody has it, to anyone at the desk. */
const wantsOwn = (actor: Actor, one: Case): Why => {
  const taker = takerOf(one)
  return taker === null || taker === personOf(actor) ? null : 'taken-by-another'
}

/** Adding an item, noting a trace or a sighting, preparing, handing over, closing. */
export const mayWork = (actor: Actor, one: Case): Why => first(wantsOpen(one), wantsOwn(actor, one))

/** Where something is hosted, and whether it is still there, can be noted of an address only. */
export const mayNoteOfAddress = (actor: Actor, one: Case, item: Item): Why =>
  first(mayWork(actor, one), item.form === 'address' ? null : 'item-has-no-address')

/** Whoever has the case: danger waits for nobody. */
export const maySayDanger = (one: Case): Why =>
  first(wantsOpen(one), openDanger(one) === null ? null : 'danger-said-already')

/** Telling the police on one person's word, or saying that nobody is in danger: only where somebody said there is. */
export const mayActOnDanger = (one: Case): Why =>
  first(wantsOpen(one), openDanger(one) === null ? 'nobody-said-danger' : null)

/** Never the one who told the police. */
export const mayReviewAlert = (actor: Actor, one: Case): Why => {
  const alerts = alertsToReview(one)
  if (alerts.length === 0) return 'nothing-to-review'
  return alerts.some(({ by }) => by !== personOf(actor)) ? null : 'you-told-the-police'
}

/** The same for several items at once: some of the case have an address. */
export const mayNoteOfAddresses = (actor: Actor, one: Case): Why =>
  first(mayWork(actor, one), one.items.some(({ form }) => form === 'address') ? null : 'item-has-no-address')

export const mayTake = (actor: Actor, one: Case): Why => {
  const taker = takerOf(one)
  if (taker !== null && taker === personOf(actor)) return first(wantsOpen(one), 'you-have-it-already')
  return mayWork(actor, one)
}

/** Handing back one's own, for whatever reason; only a coordinator takes a case out of another's hands. */
export const mayHandBack = (actor: Actor, one: Case): Why => {
  const taker = takerOf(one)
  if (taker === null) return 'nobody-has-it'
  return taker === personOf(actor) || isOneOf(actor, may.overseeCases)
    ? null
    : 'only-a-coordinator-takes-over'
}

const isSeated = (actor: Actor, round: Round): boolean =>
  round.assessments.some(({ assessor }) => assessor === personOf(actor))

/**
 * The first look belongs to whoever has the case; the second person is anybody else. Of two who look together either begins,
 * and nobody beside them.
 */
export const mayAssess = (actor: Actor, one: Case, item: Item): Why => {
  const round = currentRound(item)
  const seats = round.assessments.length
  const together = togetherIn(round.joint)
  return first(
    wantsOpen(one),
    round.verdict === null ? null : 'verdict-already-reached',
    isSeated(actor, round) ? 'you-assessed-this' : null,
    seats < 2 ? null : 'waits-for-arbitration',
    together === null || together.some((person) => person === personOf(actor)) ? null : 'two-look-together',
    seats === 0 && together === null ? wantsOwn(actor, one) : null,
  )
}

/** Nothing was there at first sight: an address, and whoever may assess it. */
export const mayFindDead = (actor: Actor, one: Case, item: Item): Why =>
  first(mayAssess(actor, one, item), item.form === 'address' ? null : 'item-has-no-address')

/** A second person says yes to what the first proposes to take over; it is no look, so whoever has the case does not matter. */
export const mayConfirmInheritance = (actor: Actor, one: Case, item: Item): Why => {
  const { assessments } = currentRound(item)
  const [proposed] = assessments
  const isProposed = assessments.length === 1 && proposed !== undefined && proposed.inheritance !== null
  return first(mayAssess(actor, one, item), isProposed ? null : 'nothing-proposed')
}

export const mayArbitrate = (actor: Actor, one: Case, item: Item): Why => {
  const round = currentRound(item)
  return first(
    wantsOpen(one),
    round.verdict === null ? null : 'verdict-already-reached',
    round.assessments.length === 2 ? null : 'nothing-to-arbitrate',
    isSeated(actor, round) ? 'you-assessed-this' : null,
  )
}

export const mayReassess = (actor: Actor, one: Case, item: Item): Why =>
  first(mayWork(actor, one), currentRound(item).verdict === null ? 'waits-for-two-people' : null)

/** One's own assessment, or as a coordinator anybody's: the item is looked at again by two. */
export const mayWithdrawThis = (actor: Actor, { assessor }: Round['assessments'][number]): Why =>
  assessor === personOf(actor) || isOneOf(actor, may.withdrawAnothersAssessment)
    ? null
    : 'only-a-coordinator-withdraws-anothers'

export const mayWithdrawAssessment = (actor: Actor, one: Case, item: Item): Why => {
  const whys = currentRound(item).assessments.map((assessment) => mayWithdrawThis(actor, assessment))
  return first(wantsOpen(one), whys.includes(null) ? null : (whys[0] ?? 'no-such-assessment'))
}

/** Whether any outcome fits what is known; which of them, the verb asks by `closureRefusal`. */
export const mayClose = (actor: Actor, one: Case): Why => {
  const fits = CLOSURE_OUTCOMES.map((outcome) => closureRefusal(outcome, one))
  return first(mayWork(actor, one), fits.includes(null) ? null : (fits[0] ?? null))
}

export const mayReopen = (one: Case): Why =>
  first(
    isOpen(one) ? 'case-is-open' : null,
    isMerged(one) ? 'case-was-merged' : null,
    one.destroyedOn === null ? null : 'case-was-destroyed',
  )

/** A case goes on in another one only while nothing was ever prepared in it: letters and packets keep their case. */
export const mayMerge = (actor: Actor, one: Case): Why =>
  first(mayWork(actor, one), one.referrals.length > 0 || one.dangers.length > 0 ? 'already-prepared' : null)

export const mayOverride = (actor: Actor): boolean => isOneOf(actor, may.overrideRoute)

export const insistOnDoor = (actor: Actor): void => {
  if (!mayOpenDoor(actor)) throw new Refused('not-for-you', 'forbidden')
}
