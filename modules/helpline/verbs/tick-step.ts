import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertTickedStep, selectBegunPlans } from '../plans/plan-rows.ts'
import { STEP_PLANS } from '../plans/step-plan.ts'
import { refuse } from '../refusals.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** A step of the plan was done, by whoever is there; in whichever order. */
export const tickStep = operation({
  name: 'helpline.tick-step',
  who: may.tickStep,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    plan: z.enum(STEP_PLANS),
    step: z.string().regex(/^[a-z-]{1,40}$/),
  }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, plan, step }) => {
    const support = await supportToWrite(desk, id)
    const begun = (await selectBegunPlans(desk.db, support.id)).find((one) => one.plan === plan)
    if (begun === undefined) throw refuse('no-such-step')
    await orRefuse(
      insertTickedStep(desk.db, {
        support: support.id,
        plan,
        version: begun.version,
        step,
        ticked_by: staffOf(desk),
        ticked_at: desk.now,
      }),
      { ...CLOSED, taken: refuse('step-ticked-already'), missing: refuse('no-such-step') },
    )
    return { support: support.id }
  },
})
