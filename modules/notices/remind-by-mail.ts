import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { attemptSending, comeBack, heldBack } from './attempt-sending.ts'
import { composeReminderMail } from './compose.ts'
import { FACTS, idIn } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { sendingOf, undecidedItems } from './notice.ts'
import { holdNotice, mayLeave } from './notice-rows.ts'
import { sealIn } from './places.ts'
import { insertReminderDispatch, selectReminderDispatches } from './reminder-rows.ts'

const remind = async (desk: Desk, post: Post, id: string, rung: number): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const reminder = notice.reminders.find((one) => one.rung === rung)
  const sending = sendingOf(notice)
  const { mailbox } = notice.provider
  if (!reminder?.messageId || !sending || mailbox === null || reminder.outcome === 'sent') return undefined
  // The answer came while the reminder waited: asking again would be rude.
  if (undecidedItems(notice).length === 0) return undefined
  if (reminder.step === 'ask-acknowledgement' && notice.acknowledgement) return undefined
  const before = (await selectReminderDispatches(desk.db, [id])).filter((one) => one.rung === rung)
  const attempt = (await mayLeave(desk.db, id))
    ? await attemptSending(post, () =>
        composeReminderMail(desk, notice, { number: rung, at: reminder.at }, sending.at, mailbox),
      )
    : heldBack
  const turn = before.length + 1
  await insertReminderDispatch(desk.db, {
    notice: id,
    rung,
    attempt: turn,
    outcome: attempt.outcome,
    proof: sealIn(desk, 'reminderProof', `${id}/${rung}/${turn}`, attempt.proof),
    answer: attempt.answer,
    at: desk.now,
  })
  if (attempt.outcome === 'sent') {
    await desk.announce({
      name: FACTS.reminderSent,
      body: { notice: id, case: notice.case, step: reminder.step },
    })
  }
  return comeBack(desk, attempt, before.length)
}

/** Sends the reminder of a rung that was climbed; the coordinator's rung has no letter, it stands in a list. */
export const remindByMail = (post: Post): Subscriber => ({
  name: 'notices.remind-by-mail',
  fact: FACTS.reminderDue,
  opens: 'send',
  lane: MAIL,
  take: (desk, body) => remind(desk, post, idIn(body, 'notice'), Number(body.rung)),
})
