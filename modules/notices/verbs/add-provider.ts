import { LANGUAGES, newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ADDRESS_FIELDS, proposeAddress } from '../providers/add-channel.ts'
import { byHand } from '../providers/channel.ts'
import { writeProvider } from '../providers/note-legal-entity.ts'
import { PROVIDER_ROLES } from '../providers.ts'
import { COUNTRY } from './note-provider.ts'

/** Adds a provider, and proposes where notices to it go. None goes there before a second person said yes. */
export const addProvider = operation({
  name: 'notices.add-provider',
  who: may.addProvider,
  on: 'house',
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    country: COUNTRY,
    roles: z.array(z.enum(PROVIDER_ROLES)).min(1),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    inEuScope: z.boolean(),
    ...ADDRESS_FIELDS,
  }),
  subject: (_given, { provider }: { provider: string; proposal: string }) => `provider:${provider}`,
  run: async (desk, { name, country, roles, languages, inEuScope, ...address }) => {
    const provider = newId()
    const sourced = byHand(desk, undefined)
    const given = { name, country, roles, languages, inEuScope, postalAddress: null, ...sourced }
    await writeProvider(desk, provider, given)
    return { provider, proposal: await proposeAddress(desk, { id: provider, languages }, address) }
  },
})
