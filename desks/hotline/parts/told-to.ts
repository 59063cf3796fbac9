import { type DeskVisit, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import type { OpenedReport } from '@vigie/intake'

/** By which way somebody told it to one of us, and who wrote it down; nothing of what was sent by its sender. */
export const toldTo = (
  visit: DeskVisit,
  names: ReadonlyMap<string, string>,
  { channel, takenBy }: Pick<OpenedReport, 'channel' | 'takenBy'>,
): string[] =>
  takenBy === null
    ? []
    : [
        visit.words('desk-hotline.pages.taking.by', {
          way: valueText(visit.words, 'intake', 'channel', channel),
          who: nameOf(visit, names, takenBy),
        }),
      ]
