import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOn } from '../law/rule-on.ts'
import { may } from '../may.ts'

/** The second person’s yes: from now on the sheet says it so. */
export const confirmLegalGround = operation({
  name: 'hotline.confirm-legal-ground',
  who: may.confirmLegalGround,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  run: (desk, { proposal }) => ruleOn(desk, proposal, 'confirmed'),
  subject: (_input, { ground }) => `legal-ground:${ground}`,
})
