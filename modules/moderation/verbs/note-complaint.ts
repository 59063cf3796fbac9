import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertComplaint } from '../complaint-rows.ts'
import { selectDecision } from '../decision-rows.ts'
import { may } from '../may.ts'
import { sealComplaint } from '../places.ts'
import { complainUntil } from '../redress.ts'
import { refuse } from '../refusals.ts'
import { ADDRESSEES } from '../telling.ts'
import { orRefuse } from '../violations.ts'

/** Writes down that somebody complains about a decision: Art. 20 DSA, free of charge and for six months. */
export const noteComplaint = operation({
  name: 'moderation.note-complaint',
  who: may.noteComplaint,
  on: 'decision',
  input: z.strictObject({
    decision: z.uuid(),
    complainant: z.enum(ADDRESSEES),
    words: z.string().trim().min(1).max(10_000).meta({ long: true }),
  }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision, complainant, words }) => {
    const found = await selectDecision(desk.db, decision)
    if (found === undefined) throw refuse('decision-unknown')
    if (complainant === 'notifier' && found.item === null) throw refuse('decided-without-notice')
    if (complainant === 'uploader' && found.ground === null) throw refuse('nothing-restricted')
    if (desk.now > complainUntil(found.decided_at)) throw refuse('six-months-over')
    const id = newId()
    const row = {
      id,
      decision,
      decided_by: found.decided_by,
      decided_at: found.decided_at,
      complainant,
      words: sealComplaint(desk, id, words),
      noted_by: staffOf(desk),
      lodged_at: desk.now,
    }
    await orRefuse(insertComplaint(desk.db, row), { taken: refuse('complaint-there-already') })
    return { complaint: id }
  },
})
