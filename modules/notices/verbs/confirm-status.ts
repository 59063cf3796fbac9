import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOnStatus } from '../status/note-status.ts'

/** The yes of a second person who has read the decision: from now on it counts. */
export const confirmStatus = operation({
  name: 'notices.confirm-status',
  who: may.ruleOnStatus,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  subject: ({ proposal }) => `status:${proposal}`,
  run: (desk, { proposal }) => ruleOnStatus(desk, proposal, 'confirmed'),
})
