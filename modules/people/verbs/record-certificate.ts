import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { TRAININGS } from '../certificate.ts'
import { insertCertificate } from '../certificate-rows.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Records what somebody was trained in, and until when the certificate counts where it has an end. */
export const recordCertificate = operation({
  name: 'people.record-certificate',
  who: may.recordCertificate,
  on: 'person',
  input: z.strictObject({
    person: z.uuid(),
    training: z.enum(TRAININGS),
    obtainedOn: z.iso.date(),
    validUntil: z.iso.date().optional(),
  }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, training, obtainedOn, validUntil }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    if (obtainedOn > desk.today) throw refuse('obtained-in-the-future')
    if (validUntil !== undefined && validUntil <= obtainedOn) throw refuse('certificate-ends-too-soon')
    const id = newId()
    await insertCertificate(desk.db, {
      id,
      person,
      training,
      obtained_on: obtainedOn,
      valid_until: validUntil ?? null,
      recorded_by: by,
      recorded_at: desk.now,
    })
    return { certificate: id }
  },
})
