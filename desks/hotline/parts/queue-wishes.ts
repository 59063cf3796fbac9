import { type DeskVisit, placeIn } from '@vigie/desk-frame/page-kit'
import { QUEUE_ORDERS, type QueueWishes } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'

const chosen = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text)

/** What somebody wants to see of the queue, as the address of the page says it. */
export const readWishes = (visit: DeskVisit): QueueWishes => {
  const { url, person } = visit
  const asked = url.searchParams
  return {
    order: chosen(QUEUE_ORDERS, asked.get('order')) ?? 'oldest',
    language: chosen(LANGUAGES, asked.get('language')),
    kind: chosen(DESIGNATED_KINDS, asked.get('kind')),
    takenBy: asked.get('mine') === 'yes' ? person.id : undefined,
    waitingForSecond: asked.get('second') === 'yes' ? true : undefined,
    place: placeIn(visit),
  }
}
