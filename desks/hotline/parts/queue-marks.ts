import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import type { QueueLine, ToldBefore } from '@vigie/hotline'
import type { QueueRow } from '@vigie/ui'

/** That the platform was told before us, and what it said to that. */
export const toldText = ({ words }: DeskVisit, { answers }: ToldBefore): string =>
  [
    words('desk-hotline.pages.platform.told'),
    ...answers.map((answer) => valueText(words, 'intake', 'platformAnswer', answer)),
  ].join(' · ')

/** What is to be known of a case before it is opened: whom the platform did not hear, and what nobody reported. */
export const marksOf = (
  visit: DeskVisit,
  { toldBefore, origin }: Pick<QueueLine, 'toldBefore' | 'origin'>,
): NonNullable<QueueRow['marks']> => [
  ...(toldBefore === null ? [] : [{ tone: 'wait', text: toldText(visit, toldBefore) } as const]),
  ...(origin === 'public'
    ? []
    : [{ tone: 'quiet', text: valueText(visit.words, 'hotline', 'origin', origin) } as const]),
]
