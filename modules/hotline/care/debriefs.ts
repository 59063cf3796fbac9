import { DAY } from '@vigie/kernel'
import { type Desk, isOneOf, staffOf } from '@vigie/platform/operation'
import { insistOnDoor, may } from '../may.ts'
import type { DebriefToHold } from './debrief.ts'
import { deleteDebriefs, selectDebriefsToHold } from './debrief-rows.ts'

/** For so long after they took part a talk is offered to somebody. */
const OFFERED_FOR = 28 * DAY
/** For so long is kept that there was one. */
const KEPT_FOR = 90 * DAY

const since = (desk: Desk): Date => new Date(desk.now.getTime() - OFFERED_FOR)

/** The talks that are still to be held: with whoever asks, or with anybody for a coordinator. */
export const findDebriefsToHold = (desk: Desk, of: 'own' | 'all'): Promise<DebriefToHold[]> => {
  insistOnDoor(desk.actor)
  const everybody = of === 'all' && isOneOf(desk.actor, may.overseeDebriefs)
  return selectDebriefsToHold(desk.db, since(desk), everybody ? null : staffOf(desk))
}

/** The talk with this person about this case, where one is to be held. */
export const findDebriefToHold = async (
  desk: Desk,
  { case: id, person }: { readonly case: string; readonly person: string },
): Promise<DebriefToHold | null> =>
  (await selectDebriefsToHold(desk.db, since(desk), person)).find((one) => one.case === id) ?? null

export const forgetDebriefs = (desk: Desk): Promise<unknown> =>
  deleteDebriefs(desk.db, new Date(desk.now.getTime() - KEPT_FOR))
