import { DAY } from '@vigie/kernel'
import { type Desk, isOneOf, staffOf } from '@vigie/platform/operation'
import { insistOnReading, may } from '../may.ts'
import { type AftercareToHold, deleteAftercare, selectAftercareToHold } from './aftercare-rows.ts'

/** For so long after the contact began a talk is offered to somebody. */
const OFFERED_FOR = 28 * DAY
/** For so long is kept that there was one. */
const KEPT_FOR = 90 * DAY

const since = ({ now }: Desk): Date => new Date(now.getTime() - OFFERED_FOR)

/** The talks that are still to be held: with whoever asks, or with anybody for a coordinator. */
export const findAftercareToHold = (desk: Desk, of: 'own' | 'all'): Promise<AftercareToHold[]> => {
  insistOnReading(desk.actor)
  const everybody = of === 'all' && isOneOf(desk.actor, may.supervise)
  return selectAftercareToHold(desk.db, since(desk), everybody ? null : staffOf(desk))
}

/** The talk with this person about this contact, where one is to be held. */
export const findAftercareOf = async (
  desk: Desk,
  { contact, person }: { readonly contact: string; readonly person: string },
): Promise<AftercareToHold | null> =>
  (await selectAftercareToHold(desk.db, since(desk), person)).find((one) => one.contact === contact) ?? null

export const forgetAftercare = (desk: Desk): Promise<void> =>
  deleteAftercare(desk.db, new Date(desk.now.getTime() - KEPT_FOR))
