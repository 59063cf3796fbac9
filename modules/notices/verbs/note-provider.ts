import { dayOf, LANGUAGES } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { writeEntity } from '../providers/note-legal-entity.ts'
import { PROVIDER_ROLES } from '../providers.ts'

export const COUNTRY = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/)

/** Notes what a provider is today as a legal entity: its name, where it is established, and what it does. */
export const noteProvider = operation({
  name: 'notices.note-provider',
  who: may.keepDirectory,
  on: 'provider',
  input: z.strictObject({
    provider: z.uuid(),
    name: z.string().trim().min(1).max(120),
    postalAddress: z.string().trim().min(1).max(500).meta({ long: true }).optional(),
    country: COUNTRY,
    roles: z.array(z.enum(PROVIDER_ROLES)).min(1),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    inEuScope: z.boolean(),
    source: z.string().trim().min(1).max(500),
    sourceDay: z.iso.date().optional(),
  }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, postalAddress, sourceDay, ...given }) => {
    await writeEntity(desk, provider, {
      ...given,
      postalAddress: postalAddress ?? null,
      origin: 'desk',
      sourceDay: sourceDay ?? dayOf(desk.now),
    })
    return { provider }
  },
})
