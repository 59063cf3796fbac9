import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insertDeparture } from '../person-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Records that somebody has left the house: no role holds any longer and no sign-in is accepted. */
export const recordDeparture = operation({
  name: 'people.record-departure',
  who: may.recordDeparture,
  on: 'person',
  input: z.strictObject({ person: z.uuid() }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    if ((await getPerson(desk, person)).hasLeft) throw refuse('person-has-left')
    await insertDeparture(desk.db, { person, recorded_by: by, departed_at: desk.now })
    return { person }
  },
})
