import { LANGUAGES } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getProvider } from '../find-providers.ts'
import { may } from '../may.ts'
import { addChannel } from '../providers/add-channel.ts'
import { byHand } from '../providers/channel.ts'
import { CAPABILITIES, CHANNEL_KINDS, SETTING_FIELDS } from '../providers/channel-kinds.ts'
import { getService } from '../providers/find-services.ts'

/** Proposes a way in which notices reach a provider or one of its services. It is in use once a second person said yes. */
export const proposeChannel = operation({
  name: 'notices.propose-channel',
  who: may.keepDirectory,
  on: 'provider',
  input: z.strictObject({
    provider: z.uuid(),
    service: z.uuid().optional(),
    channelKind: z.enum(CHANNEL_KINDS),
    endpoint: z.string().trim().min(1).max(500),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    capabilities: z.array(z.enum(CAPABILITIES)).default([]),
    maxItems: z.coerce.number().int().min(1).max(100_000).optional(),
    credential: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{0,62}$/)
      .optional(),
    source: z.string().trim().min(1).max(500).optional(),
    ...SETTING_FIELDS,
  }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, service, channelKind, endpoint, languages, capabilities, ...given }) => {
    await getProvider(desk, provider)
    if (service !== undefined) await getService(desk, provider, service)
    const { maxItems, credential, source, ...settings } = given
    const proposal = await addChannel(desk, {
      provider,
      service: service ?? null,
      kind: channelKind,
      endpoint,
      settings,
      credential: credential ?? null,
      maxItems: maxItems ?? null,
      languages,
      capabilities,
      sourced: byHand(desk, source),
    })
    return { provider, proposal }
  },
})
