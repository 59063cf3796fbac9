import { type DeskVisit, placeIn } from '@vigie/desk-frame/page-kit'
import { GROUPS, type Group, QUEUE_ORDERS, type QueueOrder, type QueueWishes } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'

const chosen = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text)

export type Wishes = Omit<QueueWishes, 'order'> & {
  /** One group of the queue alone, a page at a time. */
  readonly group: Group | undefined
  /** All open cases by their number instead. */
  readonly order: QueueOrder | undefined
}

/** What somebody wants to see of the queue, as the address of the page says it. */
export const readWishes = (visit: DeskVisit): Wishes => {
  const asked = visit.url.searchParams
  return {
    group: chosen(GROUPS, asked.get('group')),
    order: chosen(QUEUE_ORDERS, asked.get('order')),
    language: chosen(LANGUAGES, asked.get('language')),
    kind: chosen(DESIGNATED_KINDS, asked.get('kind')),
    place: placeIn(visit),
  }
}
