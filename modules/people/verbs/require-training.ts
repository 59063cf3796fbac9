import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { TRAININGS } from '../certificate.ts'
import { insertRequirement, selectRequirements } from '../certificate-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** The house says that nobody assesses any longer without a certificate of this training, from a day on. */
export const requireTraining = operation({
  name: 'people.require-training',
  who: may.requireTraining,
  on: 'house',
  input: z.strictObject({ training: z.enum(TRAININGS), requiredFrom: z.iso.date() }),
  subject: ({ training }) => `training:${training}`,
  run: async (desk, { training, requiredFrom }) => {
    const by = staffOf(desk)
    const asked = await selectRequirements(desk.db)
    if (asked.some((one) => one.training === training)) throw refuse('training-already-required')
    const id = newId()
    await insertRequirement(desk.db, {
      id,
      training,
      required_from: requiredFrom,
      required_by: by,
      required_at: desk.now,
    })
    return { requirement: id }
  },
})
