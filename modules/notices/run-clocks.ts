import type { Desk } from '@vigie/platform/operation'
import { askedAt, dueRungs, LADDER } from './clocks.ts'
import { messageIdOf } from './compose.ts'
import { FACTS } from './facts.ts'
import { insertReminder, selectDueNotices } from './reminder-rows.ts'

/** Climbs every rung that is due, each once however many hands do this. Returns how many were climbed. */
export const runClocks = async (desk: Desk): Promise<number> => {
  let climbed = 0
  for (const open of await selectDueNotices(desk.db, askedAt(desk.now))) {
    for (const rung of dueRungs(open, desk.now)) {
      const byMail = open.sentBy === 'mail' && rung.step !== 'tell-coordinator'
      const written = await insertReminder(desk.db, {
        notice: open.notice,
        rung: rung.number,
        ladder: LADDER.version,
        step: rung.step,
        message_id: byMail ? messageIdOf(desk, open.notice, rung.number) : null,
        at: desk.now,
      })
      if (!written) continue
      climbed += 1
      const body = { notice: open.notice, case: open.case, rung: rung.number, step: rung.step }
      await desk.announce({ name: FACTS.reminderDue, body })
    }
  }
  return climbed
}
