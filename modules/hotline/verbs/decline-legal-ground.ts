import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOn } from '../law/rule-on.ts'
import { may } from '../may.ts'

/** Lets a proposal for the sheet go. What held before goes on holding. */
export const declineLegalGround = operation({
  name: 'hotline.decline-legal-ground',
  who: may.declineLegalGround,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  run: (desk, { proposal }) => ruleOn(desk, proposal, 'declined'),
  subject: (_input, { ground }) => `legal-ground:${ground}`,
})
