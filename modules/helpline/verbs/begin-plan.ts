import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertBegunPlan } from '../plans/plan-rows.ts'
import { PLANS } from '../plans/plans.ts'
import { plansOn, STEP_PLANS } from '../plans/step-plan.ts'
import { refuse } from '../refusals.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** From now on the support case goes by this plan, in the version that holds today. */
export const beginPlan = operation({
  name: 'helpline.begin-plan',
  who: may.beginPlan,
  on: 'support',
  input: z.strictObject({ support: z.uuid(), plan: z.enum(STEP_PLANS) }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, plan: name }) => {
    const support = await supportToWrite(desk, id)
    const plan = plansOn(PLANS, desk.today).find((one) => one.plan === name)
    if (plan === undefined) throw refuse('plan-not-now')
    await orRefuse(
      insertBegunPlan(desk.db, {
        support: support.id,
        plan: name,
        version: plan.version,
        begun_by: staffOf(desk),
        begun_at: desk.now,
      }),
      { ...CLOSED, taken: refuse('plan-begun-already'), 'plan-over': refuse('plan-not-now') },
    )
    return { support: support.id }
  },
})
