import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOnStatus } from '../status/note-status.ts'

/** Lets a note about the status go. It never counted. */
export const declineStatus = operation({
  name: 'notices.decline-status',
  who: may.ruleOnStatus,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  subject: ({ proposal }) => `status:${proposal}`,
  run: (desk, { proposal }) => ruleOnStatus(desk, proposal, 'declined'),
})
