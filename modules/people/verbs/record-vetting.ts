import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertVettingDocument } from '../eligibility-rows.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { VETTING_DOCUMENTS } from '../vetting-document.ts'

/** The longest time between two vettings: criminal-record extract and morality check are renewed every five years. */
const YEARS = 5

/**
 * Records that one of the two documents of somebody's vetting was seen and is in order. The document itself is not kept.
 * When the other one counts as well, they are vetted.
 */
export const recordVetting = operation({
  name: 'people.record-vetting',
  who: may.recordVetting,
  on: 'person',
  input: z.strictObject({
    person: z.uuid(),
    document: z.enum(VETTING_DOCUMENTS),
    seenOn: z.iso.date(),
    validUntil: z.iso.date(),
  }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, document, seenOn, validUntil }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    if (seenOn > desk.today) throw refuse('seen-in-the-future')
    const latest = `${Number(seenOn.slice(0, 4)) + YEARS}${seenOn.slice(4)}`
    if (validUntil <= seenOn || validUntil > latest) throw refuse('vetting-too-long')
    const id = newId()
    await insertVettingDocument(desk.db, {
      id,
      person,
      document,
      seen_on: seenOn,
      valid_until: validUntil,
      seen_by: by,
      recorded_at: desk.now,
    })
    return { document: id }
  },
})
