import type { Desk } from '@vigie/platform/operation'
import { selectCaseOfItem, selectNumberOfItem } from '../items/item-rows.ts'
import { insistOnDoor, mayAssess } from '../may.ts'
import { refuse } from '../refusals.ts'
import { selectHeads, selectIdByNumber } from './case-rows.ts'
import { findCases } from './find-cases.ts'

/** The numbers under which the desk knows these cases. */
export const findCaseNumbers = async (desk: Desk, ids: Iterable<string>): Promise<Map<string, number>> =>
  new Map((await selectHeads(desk.db, [...new Set(ids)])).map(({ id, number }) => [id, number]))

/** The number of the case that an item belongs to, or null. Nothing of it is opened. */
export const findCaseOfItem = async (desk: Desk, item: string): Promise<number | null> => {
  insistOnDoor(desk.actor)
  const id = await selectCaseOfItem(desk.db, item)
  return id === null ? null : ((await selectHeads(desk.db, [id]))[0]?.number ?? null)
}

/** Which item of its case it is, or null. Nothing of it is opened. */
export const findItemNumber = (desk: Desk, item: string): Promise<number | null> => {
  insistOnDoor(desk.actor)
  return selectNumberOfItem(desk.db, item)
}

/** The case with this number, or null. Nothing of it is opened. */
export const findCaseId = (desk: Desk, number: number): Promise<string | null> => {
  insistOnDoor(desk.actor)
  return selectIdByNumber(desk.db, number)
}

export const getCaseId = async (desk: Desk, number: number): Promise<string> => {
  const id = await findCaseId(desk, number)
  if (id === null) throw refuse('no-such-case')
  return id
}

/**
 * The number of the item of a case that comes after this one and waits for whoever asks, beginning anew at the end; null
 * where none does. Nothing of it is opened.
 */
export const findNextToAssess = async (desk: Desk, id: string, after: number): Promise<number | null> => {
  insistOnDoor(desk.actor)
  const [found] = await findCases(desk, [id])
  const waiting = (found?.items ?? []).filter(
    (item) => found && item.number !== after && mayAssess(desk.actor, found, item) === null,
  )
  return (waiting.find(({ number }) => number > after) ?? waiting[0])?.number ?? null
}
