import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may, mayEndRestriction } from '../may.ts'
import { refuse } from '../refusals.ts'
import { getRequest } from '../request.ts'
import { insertRestrictionEnd } from '../request-rows.ts'

/** What was only kept may be used again. Whoever asked for the restriction was told before (Art. 18(3)). */
export const endRestriction = operation({
  name: 'privacy.end-restriction',
  who: may.endRestriction,
  on: 'house',
  input: z.strictObject({ request: z.uuid(), toldOn: z.iso.date() }),
  subject: ({ request }) => `request:${request}`,
  run: async (desk, { request: id, toldOn }) => {
    const why = mayEndRestriction(await getRequest(desk, id))
    if (why !== null) throw refuse(why)
    if (toldOn > desk.today) throw refuse('day-not-come')
    const row = { request: id, told_on: toldOn, ended_by: staffOf(desk), ended_on: desk.today }
    await orRefuse(insertRestrictionEnd(desk.db, row), { taken: refuse('restriction-ended-already') })
    return { request: id }
  },
})
