import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertContactPointEnd, selectContactPoints } from '../providers/contact-point-rows.ts'
import { refuse } from '../refusals.ts'

/** Notes that a contact point is there no more. */
export const endContactPoint = operation({
  name: 'notices.end-contact-point',
  who: may.keepDirectory,
  on: 'house',
  input: z.strictObject({ contactPoint: z.uuid() }),
  subject: (_given, { provider }: { provider: string }) => `provider:${provider}`,
  run: async (desk, { contactPoint }) => {
    const known = (await selectContactPoints(desk.db, null)).find(({ id }) => id === contactPoint)
    if (known === undefined) throw refuse('no-such-contact-point')
    const row = { contact_point: contactPoint, ended_by: staffOf(desk), ended_at: desk.now }
    await orRefuse(insertContactPointEnd(desk.db, row), { taken: refuse('no-such-contact-point') })
    return { provider: known.provider }
  },
})
