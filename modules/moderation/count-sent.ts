import type { Desk } from '@vigie/platform/operation'
import { monthsOn } from './redress.ts'
import { selectSent } from './sender-rows.ts'

const MONTHS_LOOKED_BACK = -12

/** How much somebody sent in the last year, and in how many of these notices something was plainly unfounded: Art. 23(3). */
export const countSent = async (
  desk: Desk,
  sender: string,
): Promise<{ readonly notices: number; readonly items: number; readonly unfounded: number }> => {
  const sent = await selectSent(desk.db, sender, monthsOn(desk.today, MONTHS_LOOKED_BACK), desk.today)
  return {
    notices: new Set(sent.map(({ notice }) => notice)).size,
    items: sent.length,
    unfounded: new Set(sent.flatMap(({ notice, unfounded }) => (unfounded ? [notice] : []))).size,
  }
}
