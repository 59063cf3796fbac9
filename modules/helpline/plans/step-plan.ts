import type { Day, InEveryLanguage } from '@vigie/kernel'

export const STEP_PLANS = [
  'platform-report',
  'sextortion',
  'missing-child',
  'intimate-images',
  'suicidal-talk',
  'complaint',
] as const
export type StepPlanName = (typeof STEP_PLANS)[number]

/** Where a step leads: to the card for danger, or to the form that hands addresses to the hotline, on the page of the last contact. */
export type Lead = 'danger' | 'handover'

export interface Step {
  readonly step: string
  readonly says: InEveryLanguage
  readonly leads?: Lead
  /** Whom the directory names, by their ids. */
  readonly bodies?: readonly string[]
}

/**
 * A plan as it holds from one day to another. What was begun by a version goes on by it, so that a version is never changed: another
 * one follows it.
 */
export interface StepPlan {
  readonly plan: StepPlanName
  readonly version: number
  readonly from: Day | null
  readonly until: Day | null
  readonly name: InEveryLanguage
  /** What it rests on. Nobody of a helpline confirmed any of them. */
  readonly source: string
  readonly steps: readonly Step[]
}

const isIn = ({ from, until }: StepPlan, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

/** What holds on a day. */
export const plansOn = (plans: readonly StepPlan[], day: Day): StepPlan[] =>
  plans.filter((one) => isIn(one, day))

export const planOf = (
  plans: readonly StepPlan[],
  { plan, version }: { readonly plan: string; readonly version: number },
): StepPlan | undefined => plans.find((one) => one.plan === plan && one.version === version)
