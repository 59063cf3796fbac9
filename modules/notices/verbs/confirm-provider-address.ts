import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOnChannel } from '../providers/add-channel.ts'

/** The second person’s yes: from now on notices to this provider go there, and answers must come from there. */
export const confirmProviderAddress = operation({
  name: 'notices.confirm-provider-address',
  who: may.ruleOnProviderAddress,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  run: (desk, { proposal }) => ruleOnChannel(desk, proposal, 'confirmed'),
  subject: (_input, { provider }) => `provider:${provider}`,
})
