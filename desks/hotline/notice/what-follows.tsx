import { type DeskVisit, dayText, momentText } from '@vigie/desk-frame/page-kit'
import {
  FOLLOW_UPS,
  followedOf,
  type NoticeView,
  nextFollowUp,
  takenSteps,
  undecidedItems,
} from '@vigie/notices'
import { DataTable, Tag } from '@vigie/ui'

/** Where a notice is on the ladder: each step, when it was taken, what comes next and by when. */
export function WhatFollows({ visit, notice }: { visit: DeskVisit; notice: NoticeView }) {
  const { words, lang, now } = visit
  const followed = followedOf(notice)
  const next = nextFollowUp(followed, now)
  const taken = takenSteps(followed)
  if (followed.sentAt === null || (next === null && taken.every(({ at }) => at === null))) return null
  const dueText = (): string => {
    if (next === null) return ''
    const due = words(`desk-hotline.pages.ladder.${next.whose}`, { day: dayText(lang, next.due) })
    return next.until === null
      ? due
      : `${due} · ${words('desk-hotline.pages.ladder.until', { day: dayText(lang, next.until) })}`
  }
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{words('desk-hotline.pages.ladder')}</h2>
      {next === null ? <p>{words('desk-hotline.pages.ladder.nothing')}</p> : null}
      {next === null || undecidedItems(notice).length === 0 ? null : (
        <p class="quiet">{words('desk-hotline.pages.ladder.silence')}</p>
      )}
      <DataTable
        id="table-ladder"
        caption={words('desk-hotline.pages.ladder.steps')}
        columns={[
          { header: words('desk-hotline.pages.ladder.step') },
          { header: words('desk-hotline.pages.ladder.taken') },
          { header: words('desk-hotline.pages.ladder.next') },
        ]}
        rows={FOLLOW_UPS.map((step) => {
          const at = taken.find((one) => one.step === step)?.at ?? null
          const isNext = next?.step === step
          const isLate = isNext && next.whose === 'ours' && next.due < now
          return [
            words(`notices.follow-up.${step}`),
            at === null ? '–' : momentText(lang, at),
            isNext ? <Tag tone={isLate ? 'danger' : 'wait'} text={dueText()} /> : '',
          ]
        })}
      />
    </section>
  )
}
