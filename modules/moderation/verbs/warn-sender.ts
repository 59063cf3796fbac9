import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { countSent } from '../count-sent.ts'
import { FACTS } from '../facts.ts'
import { may } from '../may.ts'
import { explanation } from '../reasons.ts'
import { refuse } from '../refusals.ts'
import { insertWarning } from '../sender-rows.ts'

/** Warns a sender whose notices are often unfounded, before anything follows: Art. 23(2) and (3) DSA. */
export const warnSender = operation({
  name: 'moderation.warn-sender',
  who: may.warnSender,
  on: 'sender',
  input: z.strictObject({ sender: z.uuid(), explanation }),
  subject: ({ sender }) => `sender:${sender}`,
  run: async (desk, { sender, explanation: why }) => {
    const { notices, unfounded } = await countSent(desk, sender)
    if (notices === 0) throw refuse('no-such-sender')
    if (unfounded === 0) throw refuse('nothing-unfounded')
    const warning = newId()
    await insertWarning(desk.db, {
      id: warning,
      sender,
      notices,
      unfounded,
      explanation: why,
      warned_by: staffOf(desk),
      warned_at: desk.now,
    })
    await desk.announce({ name: FACTS.warned, body: { warning } })
    return { sender }
  },
})
