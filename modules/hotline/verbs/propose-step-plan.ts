import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { missingLanguages } from '../playbook/documents.ts'
import { FACT_QUESTIONS, neededIn } from '../playbook/plan.ts'
import { changeFields, goingOn, propose, textFields, textsOf } from '../playbook/propose.ts'
import { refuse } from '../refusals.ts'

/** Proposes which questions the step plan of a kind asks, and how to go about it. It holds once somebody else says yes. */
export const proposeStepPlan = operation({
  name: 'hotline.propose-step-plan',
  who: may.proposeChange,
  on: 'house',
  input: z.strictObject({
    kind: z.enum(DESIGNATED_KINDS),
    asks: z.array(z.enum(FACT_QUESTIONS)).min(1),
    ...textFields,
    ...changeFields,
    ...goingOn,
  }),
  subject: ({ kind }) => `step-plan:${kind}`,
  run: (desk, { kind, asks, why, holdsFrom, replaces, ...texts }) => {
    if (!neededIn(kind).every((question) => asks.includes(question))) throw refuse('plan-needs-question')
    const instruction = textsOf(texts)
    return propose(desk, {
      kind: 'step-plan',
      name: kind,
      content: { asks: FACT_QUESTIONS.filter((question) => asks.includes(question)), instruction },
      complete: missingLanguages(instruction).length === 0,
      why,
      holdsFrom,
      replaces,
    })
  },
})
