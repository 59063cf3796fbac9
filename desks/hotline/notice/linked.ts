import { type DeskVisit, momentText, nameOf } from '@vigie/desk-frame/page-kit'
import type { NoticeView } from '@vigie/notices'
import type { StoryEntry } from '@vigie/ui'

export type Names = ReadonlyMap<string, string>
export type Happened = StoryEntry & { readonly at: Date }

export const happened = (
  visit: DeskVisit,
  at: Date,
  entry: Omit<StoryEntry, 'when' | 'datetime'>,
): Happened => ({
  ...entry,
  at,
  when: momentText(visit.lang, at),
  datetime: at.toISOString(),
})

/** The link in our letter: that there was one, that it ended, and what was pressed that decides nothing. */
export const linked = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  return [
    ...notice.answerPages.flatMap(({ openedAt, ended }) => [
      happened(visit, openedAt, { title: words('desk-hotline.pages.story.page-opened') }),
      ...(ended === null
        ? []
        : [
            happened(visit, ended.at, {
              title: words(`desk-hotline.pages.story.page-ended.${ended.reason}`),
              who: nameOf(visit, names, ended.by),
            }),
          ]),
    ]),
    ...notice.pressSummaries.map(({ outcome, presses, at }) =>
      happened(
        visit,
        at,
        outcome === 'sent'
          ? { title: words('desk-hotline.pages.story.presses-told', { n: presses }) }
          : { title: words('desk-hotline.pages.story.presses-untold'), tone: 'danger' },
      ),
    ),
    ...notice.looking.map(({ number, at }) =>
      happened(visit, at, { title: words('desk-hotline.pages.story.looking', { n: number }), tone: 'sea' }),
    ),
  ]
}
