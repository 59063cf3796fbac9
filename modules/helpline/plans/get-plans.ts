import type { Desk } from '@vigie/platform/operation'
import { selectBegunPlans, selectTickedSteps } from './plan-rows.ts'
import { PLANS } from './plans.ts'
import { planOf, plansOn, type Step, type StepPlan } from './step-plan.ts'

/** A plan by which a support case goes, each step with who ticked it. */
export interface BegunPlan {
  readonly plan: StepPlan
  readonly by: string
  readonly at: Date
  readonly steps: readonly (Step & { readonly ticked: { readonly by: string; readonly at: Date } | null })[]
}

export interface Plans {
  readonly begun: readonly BegunPlan[]
  /** What holds today and was not begun. */
  readonly others: readonly StepPlan[]
}

export const getPlans = async (desk: Desk, support: string): Promise<Plans> => {
  const rows = await selectBegunPlans(desk.db, support)
  const ticked = new Map(
    (await selectTickedSteps(desk.db, support)).map((one) => [`${one.plan}/${one.step}`, one]),
  )
  const begun = rows.flatMap((row) => {
    const plan = planOf(PLANS, row)
    if (plan === undefined) return []
    const steps = plan.steps.map((step) => {
      const tick = ticked.get(`${plan.plan}/${step.step}`)
      return { ...step, ticked: tick ? { by: tick.ticked_by, at: tick.ticked_at } : null }
    })
    return [{ plan, by: row.begun_by, at: row.begun_at, steps }]
  })
  const others = plansOn(PLANS, desk.today).filter(({ plan }) => !rows.some((row) => row.plan === plan))
  return { begun, others }
}
