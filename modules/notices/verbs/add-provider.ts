import { LANGUAGES, newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertProvider } from '../provider-rows.ts'
import { ADDRESS_FIELDS, proposeAddress } from '../providers/add-channel.ts'
import { PROVIDER_ROLES } from '../providers.ts'
import { refuse } from '../refusals.ts'

/** Adds a provider, and proposes where notices to it go. None goes there before a second person said yes. */
export const addProvider = operation({
  name: 'notices.add-provider',
  who: may.addProvider,
  on: 'house',
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/),
    roles: z.array(z.enum(PROVIDER_ROLES)).min(1),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    inEuScope: z.boolean(),
    ...ADDRESS_FIELDS,
  }),
  subject: (_given, { provider }: { provider: string; proposal: string }) => `provider:${provider}`,
  run: async (desk, given) => {
    // The name is published in the yearly account, which holds no personal data: Art. 22(3).
    if (given.name.includes('@')) throw refuse('provider-without-address-in-name')
    const provider = newId()
    const row = {
      id: provider,
      name: given.name,
      country: given.country,
      roles: given.roles,
      languages: given.languages,
      in_eu_scope: given.inEuScope,
      added_by: staffOf(desk),
      added_at: desk.now,
    }
    await orRefuse(insertProvider(desk.db, row), { taken: refuse('provider-exists') })
    return { provider, proposal: await proposeAddress(desk, { ...row, languages: given.languages }, given) }
  },
})
