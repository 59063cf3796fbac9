import { DAY, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { countSent } from '../count-sent.ts'
import { FACTS } from '../facts.ts'
import { may } from '../may.ts'
import { explanation } from '../reasons.ts'
import { monthsOn } from '../redress.ts'
import { refuse } from '../refusals.ts'
import { insertSuspension, selectSuspensions, selectWarnings } from '../sender-rows.ts'
import { orRefuse } from '../violations.ts'

const MOST_MONTHS = 6

/** Leaves the notices of a sender unprocessed until a day: after a warning, and never for ever. Art. 23(2) DSA. */
export const suspendSender = operation({
  name: 'moderation.suspend-sender',
  who: may.suspendSender,
  on: 'sender',
  input: z.strictObject({ sender: z.uuid(), until: z.iso.date(), explanation }),
  subject: ({ sender }) => `sender:${sender}`,
  run: async (desk, { sender, until, explanation: why }) => {
    if ((await countSent(desk, sender)).notices === 0) throw refuse('no-such-sender')
    const warning = (await selectWarnings(desk.db, sender)).at(-1)
    if (warning === undefined) throw refuse('no-warning-before')
    if ((await selectSuspensions(desk.db, sender)).some((one) => one.warning === warning.id))
      throw refuse('suspended-after-this-warning')
    if (desk.now.getTime() - warning.warned_at.getTime() < DAY) throw refuse('warned-only-today')
    if (until <= desk.today || until > monthsOn(desk.today, MOST_MONTHS))
      throw refuse('suspension-out-of-range')
    const row = {
      id: newId(),
      sender,
      warning: warning.id,
      warned_at: warning.warned_at,
      until,
      explanation: why,
      suspended_by: staffOf(desk),
      suspended_at: desk.now,
    }
    await orRefuse(insertSuspension(desk.db, row), { taken: refuse('suspended-after-this-warning') })
    await desk.announce({ name: FACTS.suspended, body: { suspension: row.id } })
    return { sender }
  },
})
