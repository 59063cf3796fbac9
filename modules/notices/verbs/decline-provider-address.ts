import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOnChannel } from '../providers/add-channel.ts'

/** Lets a proposed address go. What was in use stays in use. */
export const declineProviderAddress = operation({
  name: 'notices.decline-provider-address',
  who: may.ruleOnProviderAddress,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  run: (desk, { proposal }) => ruleOnChannel(desk, proposal, 'declined'),
  subject: (_input, { provider }) => `provider:${provider}`,
})
