import { type DeskVisit, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import type { OpenedReport } from '@vigie/intake'

/**
 * By which way somebody told it to one of us, and who wrote it down, or on whose word the helpline handed it over; nothing of
 * what was sent by its sender.
 */
export const toldTo = (
  visit: DeskVisit,
  names: ReadonlyMap<string, string>,
  { channel, takenBy, handedOnWordOf }: Pick<OpenedReport, 'channel' | 'takenBy' | 'handedOnWordOf'>,
): string[] => {
  const way = valueText(visit.words, 'intake', 'channel', channel)
  if (takenBy !== null)
    return [visit.words('desk-hotline.pages.taking.by', { way, who: nameOf(visit, names, takenBy) })]
  return handedOnWordOf === null ? [] : [way, valueText(visit.words, 'intake', 'consent', handedOnWordOf)]
}
