import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOnDispatch } from '../channels/next-step.ts'
import { insertDispatch } from '../dispatch-rows.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayNoteArrival } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { insist, refuse } from '../refusals.ts'

/** Says of a notice of which nobody knew whether it arrived that it did, and how that is known. */
export const noteArrival = operation({
  name: 'notices.note-arrival',
  who: may.retryDispatch,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    because: z.string().trim().min(1).max(2_000).meta({ long: true }),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, because }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayNoteArrival(desk.actor, view))
    const last = view.dispatches.at(-1)
    if (!last) throw refuse('nothing-to-send-again')
    await ruleOnDispatch(desk, view, 'arrived', because)
    const id = newId()
    await insertDispatch(desk.db, {
      id,
      notice,
      attempt: last.attempt + 1,
      channel: last.channel,
      outcome: 'sent',
      message_id: null,
      proof: sealIn(desk, 'proof', id, JSON.stringify({ arrived: because, attempt: last.attempt })),
      sent_by: staffOf(desk),
      at: desk.now,
    })
    await desk.announce({ name: FACTS.sent, body: { notice, case: view.case } })
    return { notice }
  },
})
