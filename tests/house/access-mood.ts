import type { Holding } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Thrown at the last moment of an act, with everything done but the commit: so a thousand acts leave the books as they were. */
export class WouldHaveBeenDone extends Error {}

export interface Mood {
  isWithheld: boolean
  isBroken: boolean
}

/** The same holding, whose acts are all carried out to their last line and then withheld, or that breaks at every desk. */
export const inMood = (holding: Holding, mood: Mood): Holding => ({
  ...holding,
  house: {
    ...holding.house,
    clock: () => {
      if (mood.isBroken) throw new Error('broken on purpose')
      return holding.house.clock()
    },
    record: async (desk, act, subject, purpose) => {
      await holding.house.record(desk, act, subject, purpose)
      if (!mood.isWithheld) return
      await sql`set constraints all immediate`.execute(desk.db)
      throw new WouldHaveBeenDone(act)
    },
  },
})
