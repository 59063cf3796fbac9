import { type DeskVisit, lastedText } from '@vigie/desk-frame/page-kit'
import { type Deadline, isLate } from '@vigie/hotline'
import type { QueueRow } from '@vigie/ui'

/** How long a case has waited for its next step. Of what the public sent only the day is kept: it counts from the end of that day. */
export const waitsText = ({ words, now }: DeskVisit, { since }: Deadline): string =>
  since.getTime() > now.getTime()
    ? words('desk-hotline.pages.waits-today')
    : words('desk-hotline.pages.waits', { time: lastedText(words, now, since) })

/** By when it is to be taken, or how late it is. What cannot wait has no hour. */
export const dueOf = ({ words, now }: DeskVisit, deadline: Deadline): NonNullable<QueueRow['due']> => {
  const { step, due } = deadline
  const late = isLate(deadline, now)
  if (step === 'danger') return { late, text: words('desk-hotline.pages.due.at-once') }
  const time = late ? lastedText(words, now, due) : lastedText(words, due, now)
  return { late, text: words(late ? 'desk-hotline.pages.due.late' : 'desk-hotline.pages.due.in', { time }) }
}
