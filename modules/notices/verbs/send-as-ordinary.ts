import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, maySendAsOrdinary } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist, refuse } from '../refusals.ts'
import { insertUnmarking } from '../status/status-rows.ts'
import { orRefuse } from '../violations.ts'

/**
 * Takes the mark off a notice that may not carry it any more, so that it is not lost: it says less than what two people
 * approved, and nothing else. What was approved is sent at once.
 */
export const sendAsOrdinary = operation({
  name: 'notices.send-as-ordinary',
  who: may.sendAsOrdinary,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(maySendAsOrdinary(desk.actor, view))
    await orRefuse(insertUnmarking(desk.db, { notice, unmarked_by: staffOf(desk), unmarked_at: desk.now }), {
      left: refuse('notice-already-sent'),
    })
    if (view.approval !== null) {
      await desk.announce({ name: FACTS.sendAgain, body: { notice, case: view.case } })
    }
    return { notice }
  },
})
