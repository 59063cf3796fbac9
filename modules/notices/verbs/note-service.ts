import { dayOf } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getProvider } from '../find-providers.ts'
import { may } from '../may.ts'
import { writeService } from '../providers/note-service.ts'
import { PROVIDER_ROLES } from '../providers.ts'

/** Notes a service of a provider, and what it is; where it is known already, what it is today. */
export const noteService = operation({
  name: 'notices.note-service',
  who: may.keepDirectory,
  on: 'provider',
  input: z.strictObject({
    provider: z.uuid(),
    serviceName: z.string().trim().min(1).max(120),
    roles: z.array(z.enum(PROVIDER_ROLES)).min(1),
    inScope: z.boolean(),
    platformName: z.string().trim().min(1).max(120).optional(),
    domains: z.array(z.string().max(300)).max(50).default([]),
    source: z.string().trim().min(1).max(500),
    sourceDay: z.iso.date().optional(),
  }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, serviceName, platformName, sourceDay, ...given }) => {
    await getProvider(desk, provider)
    const service = await writeService(desk, {
      ...given,
      provider,
      name: serviceName,
      platformName: platformName ?? null,
      origin: 'desk',
      sourceDay: sourceDay ?? dayOf(desk.now),
    })
    return { provider, service }
  },
})
