import type { Desk } from '@vigie/platform/operation'
import type { Item } from '../items/item.ts'
import { selectCaseOfItem, selectItems } from '../items/item-rows.ts'
import { holdCases } from '../lock-rows.ts'
import type { Referral } from '../referrals/referral.ts'
import { selectCaseOfReferral, selectReferrals } from '../referrals/referral-rows.ts'
import { refuse } from '../refusals.ts'
import type { Case } from './case.ts'
import { selectClosures, selectHeads, selectReports, selectTakings } from './case-rows.ts'
import { selectDangers } from './danger-rows.ts'
import { FROM_THE_PUBLIC } from './origin.ts'
import { selectOrigins } from './origin-rows.ts'

/** These cases with all their rows, in the order asked for. */
export const findCases = async (desk: Desk, ids: readonly string[]): Promise<Case[]> => {
  if (ids.length === 0) return []
  const { db } = desk
  const [found, origins, reports, items, takings, closures, referrals, dangers] = await Promise.all([
    selectHeads(db, ids),
    selectOrigins(db, ids),
    selectReports(db, ids),
    selectItems(db, ids),
    selectTakings(db, ids),
    selectClosures(db, ids),
    selectReferrals(db, ids),
    selectDangers(db, ids),
  ])
  const heads = new Map(found.map((head) => [head.id, head]))
  return ids.flatMap((id) => {
    const head = heads.get(id)
    if (!head) return []
    return [
      {
        ...head,
        origin: origins.get(id) ?? FROM_THE_PUBLIC,
        reports: reports.get(id) ?? [],
        items: items.get(id) ?? [],
        takings: takings.get(id) ?? [],
        closures: closures.get(id) ?? [],
        referrals: referrals.get(id) ?? [],
        dangers: dangers.get(id) ?? [],
      },
    ]
  })
}

/** The case to act on: nobody else acts on it until this act is done. */
export const holdCase = async (desk: Desk, id: string): Promise<Case> => {
  await holdCases(desk, [id])
  const [found] = await findCases(desk, [id])
  if (!found) throw refuse('no-such-case')
  return found
}

/** Two cases to act on at once. */
export const holdTwoCases = async (desk: Desk, one: string, other: string): Promise<[Case, Case]> => {
  await holdCases(desk, [one, other])
  const [first, second] = await findCases(desk, [one, other])
  if (!first || !second) throw refuse('no-such-case')
  return [first, second]
}

/** An item to act on, with its case. */
export const holdItem = async (desk: Desk, id: string): Promise<{ found: Case; item: Item }> => {
  const of = await selectCaseOfItem(desk.db, id)
  if (of === null) throw refuse('no-such-item')
  const found = await holdCase(desk, of)
  // While we waited the case may have gone on in another one, and the item with it.
  if ((await selectCaseOfItem(desk.db, id)) !== of) throw refuse('somebody-was-faster')
  return { found, item: getItem(found, id) }
}

/** A referral to act on, with its case. */
export const holdReferral = async (desk: Desk, id: string): Promise<{ found: Case; referral: Referral }> => {
  const of = await selectCaseOfReferral(desk.db, id)
  if (of === null) throw refuse('no-such-referral')
  const found = await holdCase(desk, of)
  const referral = found.referrals.find((one) => one.id === id)
  if (!referral) throw refuse('no-such-referral')
  return { found, referral }
}

export const getItem = (found: Case, id: string): Item => {
  const item = found.items.find((one) => one.id === id)
  if (!item) throw refuse('no-such-item')
  return item
}
