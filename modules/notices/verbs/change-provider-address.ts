import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getProvider } from '../find-providers.ts'
import { may } from '../may.ts'
import { ADDRESS_FIELDS, proposeAddress } from '../providers/add-channel.ts'

/** Proposes another address for the notices to a provider. Until a second person says yes the old one stays in use. */
export const changeProviderAddress = operation({
  name: 'notices.change-provider-address',
  who: may.changeProviderAddress,
  on: 'provider',
  input: z.strictObject({ provider: z.uuid(), ...ADDRESS_FIELDS }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, ...given }) => {
    const known = await getProvider(desk, provider)
    return { provider, proposal: await proposeAddress(desk, known, given) }
  },
})
