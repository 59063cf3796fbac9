import { newId } from '@vigie/kernel'
import { findPeople } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertDecision, selectDecisions, selectMeetings } from '../meetings/meeting-rows.ts'
import { decisionPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Records what a meeting decided: whose it is, until when, and whether it changes how the work is done. */
export const recordMeetingDecision = operation({
  name: 'hotline.record-meeting-decision',
  who: may.recordMeeting,
  on: 'house',
  input: z.strictObject({
    meeting: z.uuid(),
    decision: z.string().trim().min(1).max(2000).meta({ long: true }),
    owner: z.uuid(),
    dueOn: z.iso.date().optional(),
    changesProcedure: z.boolean().optional(),
  }),
  subject: ({ meeting }) => `meeting:${meeting}`,
  run: async (desk, { meeting, decision, owner, dueOn, changesProcedure }) => {
    if ((await selectMeetings(desk.db, meeting)).length === 0) throw refuse('no-such-meeting')
    if (!(await findPeople(desk, [owner])).has(owner)) throw refuse('no-such-colleague')
    const id = newId()
    const before = await selectDecisions(desk.db, meeting)
    const row = {
      id,
      meeting,
      number: before.length + 1,
      decision: seal(desk.keys.desk, decisionPlace(id), decision),
      changes_procedure: changesProcedure ?? false,
      owner,
      due_on: dueOn ?? null,
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
    }
    await orRefuse(insertDecision(desk.db, row), { taken: refuse('somebody-was-faster') })
    return { decision: id }
  },
})
