import { DAY, dayOf, HOUR } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectExposure } from './assessment-rows.ts'

/** The first moment of a day in Brussels, whichever side of summer time it lies on. */
const startOf = (moment: Date): Date => {
  const day = dayOf(moment)
  const hours = Array.from({ length: 27 }, (_, hour) => hour)
  const midnight = Math.floor(moment.getTime() / HOUR) * HOUR
  const back = hours.findLast((hour) => dayOf(new Date(midnight - hour * HOUR)) === day) ?? 0
  return new Date(midnight - back * HOUR)
}

/** How long somebody looked at reported content today. For their own well-being, never for their performance. */
export const exposureToday = async (
  desk: Desk,
  person: string,
): Promise<{ minutes: number; looks: number }> => {
  const start = startOf(desk.now)
  const { seconds, looks } = await selectExposure(desk.db, person, start, new Date(start.getTime() + 2 * DAY))
  return { minutes: Math.ceil(seconds / 60), looks }
}

/** The same for the seven days from a moment on. */
export const exposureInWeek = async (
  desk: Desk,
  person: string,
  from: Date,
): Promise<{ minutes: number; looks: number }> => {
  const { seconds, looks } = await selectExposure(desk.db, person, from, new Date(from.getTime() + 7 * DAY))
  return { minutes: Math.ceil(seconds / 60), looks }
}
