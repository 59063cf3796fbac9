import { type Actor, type AnyOperation, type Possible as Asked, possible } from '@vigie/platform/operation'
import type { Item } from '../items/item.ts'
import {
  mayActOnDanger,
  mayArbitrate,
  mayAssess,
  mayClose,
  mayConfirmInheritance,
  mayFindDead,
  mayHandBack,
  mayMerge,
  mayNoteOfAddress,
  mayNoteOfAddresses,
  mayReassess,
  mayReopen,
  mayReviewAlert,
  maySayDanger,
  mayTake,
  mayWithdrawAssessment,
  mayWork,
} from '../may.ts'
import { mayOpenJointSession, maySignJointSession } from '../may-look-together.ts'
import {
  mayApproveReferral,
  mayHandOver,
  mayNotePoliceAnswer,
  mayPrepareNotice,
  mayPrepareReferral,
  mayWithdrawReferral,
} from '../may-refer.ts'
import type { Referral } from '../referrals/referral.ts'
import type { RefusalWord } from '../refusals.ts'
import { addItem } from '../verbs/add-item.ts'
import { alertPolice } from '../verbs/alert-police.ts'
import { approveReferral } from '../verbs/approve-referral.ts'
import { arbitrateItem } from '../verbs/arbitrate-item.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { closeCase } from '../verbs/close-case.ts'
import { confirmInheritance } from '../verbs/confirm-inheritance.ts'
import { confirmPlaces } from '../verbs/confirm-places.ts'
import { dismissDanger } from '../verbs/dismiss-danger.ts'
import { enterFingerprint } from '../verbs/enter-fingerprint.ts'
import { findDeadLink } from '../verbs/find-dead-link.ts'
import { handBackCase } from '../verbs/hand-back-case.ts'
import { handOverReferral } from '../verbs/hand-over-referral.ts'
import { mergeCases } from '../verbs/merge-cases.ts'
import { notePoliceAnswer } from '../verbs/note-police-answer.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { noteTrace } from '../verbs/note-trace.ts'
import { noteTraces } from '../verbs/note-traces.ts'
import { openJointSession } from '../verbs/open-joint-session.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'
import { prepareReferral } from '../verbs/prepare-referral.ts'
import { proposeInheritance } from '../verbs/propose-inheritance.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { recordCapture } from '../verbs/record-capture.ts'
import { reopenCase } from '../verbs/reopen-case.ts'
import { reviewAlert } from '../verbs/review-alert.ts'
import { sayDanger } from '../verbs/say-danger.ts'
import { signJointSession } from '../verbs/sign-joint-session.ts'
import { takeCase } from '../verbs/take-case.ts'
import { withdrawAssessment } from '../verbs/withdraw-assessment.ts'
import { withdrawReferral } from '../verbs/withdraw-referral.ts'
import type { Case } from './case.ts'

/** One act on the page of a case: whether this actor may do it now, and the word of the refusal when not. */
export type Possible = Asked<RefusalWord> & { readonly item?: string; readonly referral?: string }

type Rule<Things extends readonly unknown[]> = readonly [
  verb: Pick<AnyOperation, 'name' | 'on' | 'who' | 'vetted'>,
  why: (actor: Actor, one: Case, ...on: Things) => RefusalWord | null,
]

const onCase: readonly Rule<[]>[] = [
  [takeCase, mayTake],
  [handBackCase, mayHandBack],
  [addItem, mayWork],
  [noteTraces, mayNoteOfAddresses],
  [confirmPlaces, mayNoteOfAddresses],
  [sayDanger, (_actor, one) => maySayDanger(one)],
  [dismissDanger, (_actor, one) => mayActOnDanger(one)],
  [alertPolice, (_actor, one) => mayActOnDanger(one)],
  [reviewAlert, mayReviewAlert],
  [prepareNotice, mayPrepareNotice],
  [prepareReferral, mayPrepareReferral],
  [closeCase, mayClose],
  [mergeCases, mayMerge],
  [reopenCase, (_actor, one) => mayReopen(one)],
]

const onItem: readonly Rule<[Item]>[] = [
  [noteTrace, mayNoteOfAddress],
  [assessItem, mayAssess],
  [findDeadLink, mayFindDead],
  [openJointSession, mayOpenJointSession],
  [signJointSession, maySignJointSession],
  [enterFingerprint, mayWork],
  [proposeInheritance, mayAssess],
  [confirmInheritance, mayConfirmInheritance],
  [arbitrateItem, mayArbitrate],
  [reassessItem, mayReassess],
  [withdrawAssessment, mayWithdrawAssessment],
  [noteSighting, mayNoteOfAddress],
  [recordCapture, mayWork],
]

const onReferral: readonly Rule<[Referral]>[] = [
  [approveReferral, mayApproveReferral],
  [withdrawReferral, mayWithdrawReferral],
  [handOverReferral, mayHandOver],
  [notePoliceAnswer, (_actor, one, referral) => mayNotePoliceAnswer(one, referral)],
]

/** What takes a seat: only with the trainings that the house asks for. */
const SEATED: readonly Pick<AnyOperation, 'name'>[] = [
  assessItem,
  findDeadLink,
  openJointSession,
  signJointSession,
  proposeInheritance,
  confirmInheritance,
]

/** The verbs of which the register says beforehand whether they can be done. */
export const CASE_ACTS: readonly Pick<AnyOperation, 'name' | 'on'>[] = [
  ...onCase.map(([verb]) => verb),
  ...onItem.map(([verb]) => verb),
  ...onReferral.map(([verb]) => verb),
]

/** Everything that can be done in a case, with the reason of whatever cannot be done now. */
export const possibleIn = (
  actor: Actor,
  one: Case,
  { isVetted, isTrained }: { readonly isVetted: boolean; readonly isTrained: boolean },
): Possible[] => {
  const untrained = (found: Asked<RefusalWord>): Asked<RefusalWord> =>
    found.allowed && !isTrained && SEATED.some(({ name }) => name === found.operation)
      ? { ...found, allowed: false, why: 'training-missing' }
      : found
  const ask = <Things extends readonly unknown[]>(
    rules: readonly Rule<Things>[],
    ...on: Things
  ): Asked<RefusalWord>[] =>
    rules.map(([verb, why]) => untrained(possible(actor, verb, () => why(actor, one, ...on), isVetted)))
  return [
    ...ask(onCase),
    ...one.items.flatMap((item) => ask(onItem, item).map((found) => ({ ...found, item: item.id }))),
    ...one.referrals.flatMap((referral) =>
      ask(onReferral, referral).map((found) => ({ ...found, referral: referral.id })),
    ),
  ]
}
