import type { Desk } from '@vigie/platform/operation'
import type { Case } from '../cases/case.ts'
import type { Item } from '../items/item.ts'
import { selectCaseOfItem } from '../items/item-rows.ts'
import { NOTHING_SEEN } from '../items/seen.ts'
import { takeSeat } from '../items/take-seat.ts'
import { holdCases } from '../lock-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { findPictures } from './find-pictures.ts'
import { type Inheritable, inheritRefusal } from './inheritable.ts'
import { insertInheritance } from './inheriting-rows.ts'

/** The plan under which somebody assesses without looking: none of its questions is asked. */
const PLAN = 'inherited/1'

export type Source = { readonly entry?: number | undefined; readonly verdict?: string | undefined }

const isFrom = (one: Inheritable, { entry, verdict }: Source): boolean =>
  entry === undefined ? one.verdict !== null && one.verdict === verdict : one.entry === entry

/** What is to be taken over from there, as things stand now; the server decides how near and how sure, never the form. */
export const getInheritable = async (
  desk: Desk,
  item: string,
  source: Source,
  article?: string,
): Promise<Inheritable> => {
  const pictures = (await findPictures(desk, [item], article)).get(item) ?? []
  const found = pictures.flatMap(({ inherit }) => inherit).find((one) => isFrom(one, source))
  if (found) return found
  if (pictures.length === 0) throw refuse('no-fingerprint')
  const [lists, items] = [
    pictures.flatMap((picture) => picture.lists),
    pictures.flatMap((picture) => picture.items),
  ]
  throw refuse(inheritRefusal(lists, items, source))
}

/**
 * Takes a seat with what was found elsewhere, and writes down where. An assessment like any other, without a look. Nobody
 * takes back what it comes from until this act is done; whoever does so afterwards lets it lapse.
 */
export const inherit = async (
  desk: Desk,
  held: { found: Case; item: Item },
  from: Inheritable,
): Promise<{ assessment: string; verdict: string | null }> => {
  const source = from.item === null ? null : await selectCaseOfItem(desk.db, from.item)
  if (source !== null) await holdCases(desk, [source])
  const answers = {
    ...from.finding,
    ...NOTHING_SEEN,
    plan: PLAN,
    followed: [],
    note: null,
    secondsExposed: 0,
  }
  return takeSeat(desk, held, answers, (seat) =>
    orRefuse(
      insertInheritance(desk.db, {
        ...seat,
        source: from.entry === null ? 'verdict' : 'list-entry',
        verdict: from.verdict,
        verdict_item: from.item,
        entry: from.entry,
        way: from.way,
        distance: from.distance,
      }),
      { overtaken: refuse('item-looked-at-again') },
    ),
  )
}
