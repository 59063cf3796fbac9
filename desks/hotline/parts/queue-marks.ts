import { type DeskVisit, dayText, valueText } from '@vigie/desk-frame/page-kit'
import type { QueueLine, ToldBefore } from '@vigie/hotline'
import type { QueueRow } from '@vigie/ui'

/** That the platform was told before us, and what it said to that. */
export const toldText = ({ words }: DeskVisit, { answers }: ToldBefore): string =>
  [
    words('desk-hotline.pages.platform.told'),
    ...answers.map((answer) => valueText(words, 'intake', 'platformAnswer', answer)),
  ].join(' · ')

/** What is to be known of a case before it is opened: who wrote, whom the platform did not hear, and what nobody reported. */
export const marksOf = (
  visit: DeskVisit,
  { wroteOn, toldBefore, origin }: Pick<QueueLine, 'wroteOn' | 'toldBefore' | 'origin'>,
): NonNullable<QueueRow['marks']> => [
  ...(wroteOn === null
    ? []
    : [
        {
          tone: 'sea',
          text: visit.words('desk-hotline.pages.wrote', { day: dayText(visit.lang, wroteOn) }),
        } as const,
      ]),
  ...(toldBefore === null ? [] : [{ tone: 'wait', text: toldText(visit, toldBefore) } as const]),
  ...(origin === 'public'
    ? []
    : [{ tone: 'quiet', text: valueText(visit.words, 'hotline', 'origin', origin) } as const]),
]
