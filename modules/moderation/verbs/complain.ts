import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { callComplain } from '../outcome-rows.ts'
import { sealComplaint } from '../places.ts'
import { refuse } from '../refusals.ts'

/** Whoever sent the notice complains about what was decided, by the code of the form: Art. 20(1) DSA. */
export const complain = operation({
  name: 'moderation.complain',
  who: may.complain,
  on: 'decision',
  byDay: true,
  input: z.strictObject({
    decision: z.uuid(),
    words: z.string().trim().min(1).max(10_000).meta({ long: true }),
  }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision, words }) => {
    const id = newId()
    const sealed = sealComplaint(desk, id, words)
    const said = await callComplain(desk.db, {
      id,
      decision,
      words: sealed,
      today: desk.today,
      at: desk.now,
    })
    if (said === 'late') throw refuse('six-months-over')
    if (said === 'there') throw refuse('complaint-there-already')
    if (said !== 'lodged') throw refuse('decision-unknown')
    return { complaint: id }
  },
})
