import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertEligibility } from '../eligibility-rows.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** The longest time between two vettings: criminal-record extract and morality check are renewed every five years. */
const YEARS = 5

/** Records that somebody's criminal-record extract and morality check were seen and are in order. */
export const recordVetting = operation({
  name: 'people.record-vetting',
  who: may.recordVetting,
  on: 'person',
  input: z.strictObject({
    person: z.uuid(),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
    basis: z.string().trim().min(1).max(200),
  }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, validFrom, validUntil, basis }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    const latest = `${Number(validFrom.slice(0, 4)) + YEARS}${validFrom.slice(4)}`
    if (validUntil <= validFrom || validUntil > latest) throw refuse('vetting-too-long')
    const id = newId()
    await insertEligibility(desk.db, {
      id,
      person,
      valid_from: validFrom,
      valid_until: validUntil,
      basis,
      recorded_by: by,
      recorded_at: desk.now,
    })
    return { vetting: id }
  },
})
