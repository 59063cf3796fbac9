import { newId } from '@vigie/kernel'
import { findPeople } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { may } from '../may.ts'
import { MEETING_KINDS } from '../meetings/meeting.ts'
import { insertMeeting, insertPresences } from '../meetings/meeting-rows.ts'
import { minutesPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const MOST_PRESENT = 100

/** Records that the team met, intervision or coaching took place: who was there, and what was said. */
export const recordMeeting = operation({
  name: 'hotline.record-meeting',
  who: may.recordMeeting,
  on: 'house',
  input: z.strictObject({
    kind: z.enum(MEETING_KINDS),
    heldOn: z.iso.date(),
    present: z.array(z.uuid()).min(1).max(MOST_PRESENT),
    minutes: z.string().trim().min(1).max(20_000).meta({ long: true }),
  }),
  subject: (_input, { meeting }: { readonly meeting: string }) => `meeting:${meeting}`,
  run: async (desk, { kind, heldOn, present, minutes }) => {
    if (heldOn > desk.today) throw refuse('meeting-in-the-future')
    const there = await findPeople(desk, present)
    if (present.some((person) => !there.has(person))) throw refuse('no-such-colleague')
    const id = newId()
    const row = {
      id,
      kind,
      held_on: heldOn,
      minutes: seal(desk.keys.desk, minutesPlace(id), minutes),
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
    }
    await orRefuse(insertMeeting(desk.db, row), { unentitled: refuse('not-eligible') })
    await insertPresences(
      desk.db,
      [...there.keys()].map((person) => ({ meeting: id, person })),
    )
    return { meeting: id }
  },
})
