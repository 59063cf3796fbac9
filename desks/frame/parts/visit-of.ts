import { type Day, dayOf, Refused } from '@vigie/kernel'
import { findPeople } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { languageOf } from '@vigie/platform/web'
import { type ConsoleContext, wordsFor } from '../console.ts'
import { readForToday } from './for-today.ts'
import type { DeskVisit } from './visit.ts'

/** The visit of somebody who sits there. */
export const visitOf = (
  c: ConsoleContext,
  moment: { readonly now: Date; readonly today?: Day },
): DeskVisit => {
  const { seat, csrf } = c.var
  if (!seat) throw new Refused('not-signed-in', 'forbidden')
  const { id, name, roles } = seat.person
  const today = moment.today ?? dayOf(moment.now)
  return {
    lang: languageOf(c),
    words: wordsFor(c),
    person: { id, name, roles },
    csrf,
    operations: c.var.console.says.operations,
    sentBack: c.var.sentBack,
    forToday: readForToday(c, today),
    url: new URL(c.req.url),
    now: moment.now,
    today,
  }
}

/** The names of colleagues on a page, for this house only. */
export const namesOf = async (desk: Desk, ids: Iterable<string>): Promise<Map<string, string>> =>
  new Map([...(await findPeople(desk, ids))].map(([id, { name }]) => [id, name]))
