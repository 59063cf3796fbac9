import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { COORDINATOR_OUTCOMES } from '../ladder/coordinator-complaint.ts'
import { insertCoordinatorAnswer } from '../ladder/ladder-rows.ts'
import { may, mayRecordCoordinatorAnswer } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Writes down what the Digital Services Coordinator did with our complaint. */
export const recordCoordinatorAnswer = operation({
  name: 'notices.record-coordinator-answer',
  who: may.complainToCoordinator,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    coordinatorOutcome: z.enum(COORDINATOR_OUTCOMES),
    answeredOn: z.iso.date(),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, coordinatorOutcome, answeredOn }) => {
    insist(mayRecordCoordinatorAnswer(desk.actor, await getNotice(desk, notice, 'unopened')))
    if (answeredOn > desk.today) throw refuse('answered-on-day-to-come')
    const row = {
      notice,
      outcome: coordinatorOutcome,
      answered_on: answeredOn,
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
    }
    await orRefuse(insertCoordinatorAnswer(desk.db, row), { taken: refuse('coordinator-already-answered') })
    return { notice }
  },
})
