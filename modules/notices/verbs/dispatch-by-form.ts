import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { preparePacket } from '../channels/prepare-by.ts'
import { toLetter } from '../compose.ts'
import { insertDispatch } from '../dispatch-rows.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { insistItMayLeave } from '../letter-content.ts'
import { may, mayDispatchByForm } from '../may.ts'
import { bounceOf } from '../notice.ts'
import { holdNotice, mayLeave } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { insist, refuse } from '../refusals.ts'
import { noteTheirReferences } from '../their-reference.ts'

/** Records that the packet was pasted into the provider's own form, with what the form answered. */
export const dispatchByForm = operation({
  name: 'notices.dispatch-by-form',
  who: may.dispatchByForm,
  on: 'notice',
  opens: 'send',
  input: z.strictObject({
    notice: z.uuid(),
    proof: z.string().trim().min(1).max(5_000).meta({ long: true }),
    theirReference: z.string().trim().min(1).max(200).optional(),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, proof, theirReference }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice)
    insist(mayDispatchByForm(desk.actor, view))
    if (!(await mayLeave(desk.db, notice))) throw refuse('item-looked-at-again')
    const id = newId()
    insistItMayLeave(toLetter(desk, view))
    const packet = await preparePacket(desk, view)
    const kept = { proof, theirReference: theirReference ?? null, place: view.provider.formPlace, packet }
    await insertDispatch(desk.db, {
      id,
      notice,
      attempt: view.dispatches.length + 1,
      channel: 'form',
      outcome: 'sent',
      proof: sealIn(desk, 'proof', id, JSON.stringify(kept)),
      sent_by: staffOf(desk),
      after_bounce: bounceOf(view)?.id ?? null,
      at: desk.now,
    })
    await noteTheirReferences(desk, notice, [theirReference])
    await desk.announce({ name: FACTS.sent, body: { notice, case: view.case } })
    return { notice }
  },
})
