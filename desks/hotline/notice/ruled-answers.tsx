import { type DeskVisit, nameOf, Told, valueText } from '@vigie/desk-frame/page-kit'
import type { NoticeView } from '@vigie/notices'
import { type Happened, happened, type Names } from './linked.ts'
import { sayingText } from './proposed-answers.tsx'

/** What a person made of the plain words of each answer, with the words that it rests on. */
export const ruledOn = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] =>
  notice.proposals.flatMap(({ ruling, saying, sentence }) => {
    if (ruling === null) return []
    const { way, action, by, at } = ruling
    const what =
      action === null ? sayingText(visit, { saying }) : valueText(visit.words, 'notices', 'action', action)
    return [
      happened(visit, at, {
        title:
          way === 'set-aside'
            ? visit.words('desk-hotline.pages.story.proposal.set-aside')
            : visit.words(`desk-hotline.pages.story.proposal.${way}`, { what }),
        who: nameOf(visit, names, by),
        body: <Told text={sentence} />,
      }),
    ]
  })
