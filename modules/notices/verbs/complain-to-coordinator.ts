import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { insistOnLetter } from '../insist-on-letter.ts'
import { COORDINATOR_WAYS } from '../ladder/coordinator-complaint.ts'
import { insertCoordinatorComplaint } from '../ladder/ladder-rows.ts'
import { may, mayComplainToCoordinator } from '../may.ts'
import { sealIn } from '../places.ts'
import { insist, refuse } from '../refusals.ts'
import { noteTheirReferences } from '../their-reference.ts'

/** Writes down that we complained about a provider with the Digital Services Coordinator, and in which words: Art. 53 DSA. */
export const complainToCoordinator = operation({
  name: 'notices.complain-to-coordinator',
  who: may.complainToCoordinator,
  on: 'notice',
  opens: 'send',
  input: z.strictObject({
    notice: z.uuid(),
    whichCoordinator: z.string().trim().min(2).max(200),
    coordinatorWay: z.enum(COORDINATOR_WAYS),
    lodgedOn: z.iso.date(),
    theirReference: z.string().trim().min(1).max(200).optional(),
    letterWords: z.string().trim().min(1).max(10_000).meta({ long: true }),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, whichCoordinator, coordinatorWay, lodgedOn, theirReference, letterWords }) => {
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayComplainToCoordinator(desk.actor, view, desk.now))
    if (lodgedOn > desk.today) throw refuse('lodged-on-day-to-come')
    await insistOnLetter(desk, view, letterWords)
    const row = {
      notice,
      coordinator: whichCoordinator,
      way: coordinatorWay,
      their_reference: theirReference ?? null,
      words: sealIn(desk, 'coordinatorWords', notice, letterWords),
      lodged_on: lodgedOn,
      lodged_by: staffOf(desk),
      noted_at: desk.now,
    }
    await orRefuse(insertCoordinatorComplaint(desk.db, row), { taken: refuse('coordinator-already-told') })
    await noteTheirReferences(desk, notice, [theirReference])
    return { notice }
  },
})
