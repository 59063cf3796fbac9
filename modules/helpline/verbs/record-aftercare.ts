import { maySayOfTalk, TALK_WAYS } from '@vigie/people/care'
import { isOneOf, operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { findAftercareOf } from '../care/aftercare.ts'
import { insertAftercare } from '../care/aftercare-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Records of a talk after something that is hard to bear that it was offered, held, or is not needed. Nothing of what was said. */
export const recordAftercare = operation({
  name: 'helpline.record-aftercare',
  who: may.recordAftercare,
  on: 'person',
  input: z.strictObject({ person: z.uuid(), contact: z.uuid(), way: z.enum(TALK_WAYS) }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { person, way, contact }) => {
    const by = staffOf(desk)
    const oversees = isOneOf(desk.actor, may.supervise)
    const isOwn = person === by
    const found = isOwn || oversees ? await findAftercareOf(desk, { contact, person }) : null
    if (found === null) throw refuse('no-such-aftercare')
    if (!maySayOfTalk(way, { isOwn, oversees })) throw refuse('aftercare-for-others-to-say')
    const row = { contact, person, way, recorded_by: by, recorded_at: desk.now }
    await orRefuse(insertAftercare(desk.db, row), { taken: refuse('aftercare-already-recorded') })
    return { contact }
  },
})
