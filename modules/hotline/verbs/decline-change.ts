import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOn } from '../playbook/rule-on.ts'

/** Lets a proposal go, and says why. What held before goes on holding. */
export const declineChange = operation({
  name: 'hotline.decline-change',
  who: may.declineChange,
  on: 'house',
  input: z.strictObject({
    proposal: z.uuid(),
    whyNot: z.string().trim().min(1).max(1000).meta({ long: true }),
  }),
  run: (desk, { proposal, whyNot }) => ruleOn(desk, proposal, 'declined', whyNot),
  subject: (_input, { kind, name }) => `${kind}:${name}`,
})
