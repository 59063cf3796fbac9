import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { TRAININGS } from '../certificate.ts'
import { insertRequirementEnd, selectRequirements } from '../certificate-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** The house no longer asks for this training before somebody assesses. */
export const endTrainingRequirement = operation({
  name: 'people.end-training-requirement',
  who: may.requireTraining,
  on: 'house',
  input: z.strictObject({ training: z.enum(TRAININGS) }),
  subject: ({ training }) => `training:${training}`,
  run: async (desk, { training }) => {
    const by = staffOf(desk)
    const asked = (await selectRequirements(desk.db)).filter((one) => one.training === training)
    if (asked.length === 0) throw refuse('training-not-required')
    for (const { id } of asked) {
      await insertRequirementEnd(desk.db, { requirement: id, ended_by: by, ended_at: desk.now })
    }
    return { training }
  },
})
