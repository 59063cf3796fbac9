import { maySayOfTalk, TALK_WAYS } from '@vigie/people/care'
import { isOneOf, operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertDebrief } from '../care/debrief-rows.ts'
import { findDebriefToHold } from '../care/debriefs.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Records of a talk after a case that is hard to bear that it was offered, held, or is not needed. Nothing of what was said. */
export const recordDebrief = operation({
  name: 'hotline.record-debrief',
  who: may.recordDebrief,
  on: 'person',
  input: z.strictObject({ person: z.uuid(), case: z.uuid(), way: z.enum(TALK_WAYS) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, { person, way, ...of }) => {
    const by = staffOf(desk)
    const oversees = isOneOf(desk.actor, may.overseeDebriefs)
    const isOwn = person === by
    const found = isOwn || oversees ? await findDebriefToHold(desk, { case: of.case, person }) : null
    if (found === null) throw refuse('no-such-debrief')
    if (!maySayOfTalk(way, { isOwn, oversees })) throw refuse('debrief-for-others-to-say')
    const row = { case: of.case, person, way, recorded_by: by, recorded_at: desk.now }
    await orRefuse(insertDebrief(desk.db, row), { taken: refuse('debrief-already-recorded') })
    return { case: of.case }
  },
})
