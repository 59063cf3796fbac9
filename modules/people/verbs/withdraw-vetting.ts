import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertEligibilityWithdrawal, selectRunning } from '../eligibility-rows.ts'
import { getPerson } from '../find-people.ts'
import { may, maySayOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Withdraws every vetting of a person that has not run out: from now on they assess and approve nothing. */
export const withdrawVetting = operation({
  name: 'people.withdraw-vetting',
  who: may.withdrawVetting,
  on: 'person',
  input: z.strictObject({
    person: z.uuid(),
    reason: z.string().trim().min(1).max(1000).meta({ long: true }),
  }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, reason }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    const running = await selectRunning(desk.db, person, desk.today)
    if (running.length === 0) throw refuse('not-vetted')
    for (const eligibility of running) {
      await insertEligibilityWithdrawal(desk.db, {
        eligibility,
        reason,
        withdrawn_by: by,
        withdrawn_at: desk.now,
      })
    }
    return { person }
  },
})
