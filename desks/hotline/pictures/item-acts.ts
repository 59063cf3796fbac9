import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, hereWith, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { fingerprintPage } from '../case/own-page.ts'
import type { OpenedCase } from '../case/reports.tsx'

/** Where a fingerprint is entered for an item. */
export const enterPath = (visit: DeskVisit, view: OpenedCase, item: Pick<ItemView, 'number'>): string =>
  pathTo(visit, `/case/${view.number}${fingerprintPage(item.number)}`)

/** Back to an item on the page of its case, with no form open. */
export const backToItem = (visit: DeskVisit, item: Pick<ItemView, 'number'>): string =>
  `${hereWith(visit, { act: null, on: null, done: null })}#item-${item.number}`

/** Whether this person may do this with this item now, as the register says. */
export const possibleAct = (view: OpenedCase, item: ItemView, operation: string): OfferedAct => {
  const found = view.possible.find((one) => one.operation === operation && one.item === item.id)
  return { operation, on: ['item', item.id], allowed: found?.allowed ?? false, why: found?.why ?? null }
}
