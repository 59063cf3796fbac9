import { dayOf } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getProvider } from '../find-providers.ts'
import { may } from '../may.ts'
import { SETTING_FIELDS } from '../providers/channel-kinds.ts'
import { PURPOSES } from '../providers/contact-point.ts'
import { getService } from '../providers/find-services.ts'
import { readLanguageCodes, writeContactPoint } from '../providers/note-contact-point.ts'
import { readHours } from '../providers/opening-hours.ts'
import { refuse } from '../refusals.ts'

/** Notes whom one reaches at a provider, for what and when (Arts 11 and 12 DSA); or notes it anew. */
export const noteContactPoint = operation({
  name: 'notices.note-contact-point',
  who: may.keepDirectory,
  on: 'provider',
  input: z.strictObject({
    provider: z.uuid(),
    service: z.uuid().optional(),
    replaced: z.uuid().optional(),
    contactPurpose: z.enum(PURPOSES),
    mailbox: SETTING_FIELDS.mailbox,
    formPlace: SETTING_FIELDS.formPlace,
    telephone: z.string().trim().min(3).max(40).optional(),
    contactLanguages: z.string().trim().max(200).optional(),
    hours: z.string().trim().min(1).max(300).optional(),
    source: z.string().trim().min(1).max(500),
    sourceDay: z.iso.date().optional(),
  }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, service, replaced, ...given }) => {
    await getProvider(desk, provider)
    if (service !== undefined) await getService(desk, provider, service)
    const languages = readLanguageCodes(given.contactLanguages ?? '')
    if (languages === null) throw refuse('languages-not-readable')
    const hours = given.hours === undefined ? null : readHours(given.hours)
    if (hours === null && given.hours !== undefined) throw refuse('hours-not-readable')
    const point = {
      provider,
      service: service ?? null,
      purpose: given.contactPurpose,
      mailbox: given.mailbox ?? null,
      formPlace: given.formPlace ?? null,
      telephone: given.telephone ?? null,
      languages,
      hours,
      origin: 'desk',
      source: given.source,
      sourceDay: given.sourceDay ?? dayOf(desk.now),
    } as const
    return { provider, contactPoint: await writeContactPoint(desk, point, replaced ?? null) }
  },
})
