import { type Actor, isOneOf, type Role } from '@vigie/platform/operation'
import type { Item } from '../items/item.ts'
import {
  mayApproveReferral,
  mayArbitrate,
  mayAssess,
  mayConfirmInheritance,
  mayHandBack,
  mayHandOver,
  mayMerge,
  mayPrepareNotice,
  mayPrepareReferral,
  mayReassess,
  mayReopen,
  mayTake,
  mayWithdrawAssessment,
  mayWithdrawReferral,
  mayWork,
} from '../may.ts'
import type { Referral } from '../referrals/referral.ts'
import type { RefusalWord } from '../refusals.ts'
import { type Case, CLOSURE_OUTCOMES } from './case.ts'
import { closureRefusal } from './closure.ts'

/** One act on the page of a case: whether this actor may do it now, and the word of the refusal when not. */
export type Possible = {
  readonly operation: string
  readonly item?: string
  readonly referral?: string
  readonly allowed: boolean
  readonly why: RefusalWord | 'not-for-you' | null
}

type Why = RefusalWord | null
const analyst: readonly Role[] = ['analyst']
const coordinator: readonly Role[] = ['coordinator']
const both: readonly Role[] = ['analyst', 'coordinator']

const mayClose = (actor: Actor, one: Case): Why => {
  const why = mayWork(actor, one)
  if (why !== null) return why
  const fits = CLOSURE_OUTCOMES.map((outcome) => closureRefusal(outcome, one.items, one.referrals))
  return fits.includes(null) ? null : (fits[0] ?? null)
}

const onCase: Record<string, [readonly Role[], (actor: Actor, one: Case) => Why]> = {
  'hotline.take-case': [both, mayTake],
  'hotline.hand-back-case': [both, mayHandBack],
  'hotline.add-item': [analyst, mayWork],
  'hotline.prepare-notice': [both, mayPrepareNotice],
  'hotline.prepare-referral': [both, mayPrepareReferral],
  'hotline.close-case': [both, mayClose],
  'hotline.merge-cases': [both, mayMerge],
  'hotline.reopen-case': [both, (_actor, one) => mayReopen(one)],
}

const wantsAddress = (actor: Actor, one: Case, item: Item): Why =>
  mayWork(actor, one) ?? (item.form === 'address' ? null : 'item-has-no-address')

const onItem: Record<string, [readonly Role[], (actor: Actor, one: Case, item: Item) => Why]> = {
  'hotline.note-trace': [analyst, wantsAddress],
  'hotline.assess-item': [analyst, mayAssess],
  'hotline.enter-fingerprint': [analyst, mayWork],
  'hotline.propose-inheritance': [analyst, mayAssess],
  'hotline.confirm-inheritance': [analyst, mayConfirmInheritance],
  'hotline.arbitrate-item': [coordinator, mayArbitrate],
  'hotline.reassess-item': [both, mayReassess],
  'hotline.withdraw-assessment': [both, mayWithdrawAssessment],
  'hotline.note-sighting': [analyst, wantsAddress],
}

const onReferral: Record<string, [readonly Role[], (actor: Actor, one: Case, on: Referral) => Why]> = {
  'hotline.approve-referral': [analyst, mayApproveReferral],
  'hotline.withdraw-referral': [both, mayWithdrawReferral],
  'hotline.hand-over-referral': [both, mayHandOver],
}

/** The acts that want a valid vetting. */
const VETTED = [
  'hotline.assess-item',
  'hotline.propose-inheritance',
  'hotline.confirm-inheritance',
  'hotline.arbitrate-item',
  'hotline.prepare-notice',
  'hotline.prepare-referral',
  'hotline.approve-referral',
]

/** Everything that can be done in a case, with the reason of whatever cannot be done now. */
export const possibleIn = (actor: Actor, one: Case, isVetted: boolean): Possible[] => {
  const entry = (operation: string, who: readonly Role[], why: () => Why): Possible => {
    const reason = isOneOf(actor, who) ? why() : 'not-for-you'
    const said = reason ?? (VETTED.includes(operation) && !isVetted ? 'vetting-expired' : null)
    return { operation, allowed: said === null, why: said }
  }
  return [
    ...Object.entries(onCase).map(([name, [who, why]]) => entry(name, who, () => why(actor, one))),
    ...one.items.flatMap((item) =>
      Object.entries(onItem).map(([name, [who, why]]) => ({
        ...entry(name, who, () => why(actor, one, item)),
        item: item.id,
      })),
    ),
    ...one.referrals.flatMap((referral) =>
      Object.entries(onReferral).map(([name, [who, why]]) => ({
        ...entry(name, who, () => why(actor, one, referral)),
        referral: referral.id,
      })),
    ),
  ]
}
