import { DAY, dayOf, HOUR } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { selectExposure, selectExposureByGrade } from './assessment-rows.ts'

/** The first moment of a day in Brussels, whichever side of summer time it lies on. */
const startOf = (moment: Date): Date => {
  const day = dayOf(moment)
  const hours = Array.from({ length: 27 }, (_, hour) => hour)
  const midnight = Math.floor(moment.getTime() / HOUR) * HOUR
  const back = hours.findLast((hour) => dayOf(new Date(midnight - hour * HOUR)) === day) ?? 0
  return new Date(midnight - back * HOUR)
}

export interface Exposure {
  readonly minutes: number
  readonly looks: number
}
const NONE: Exposure = { minutes: 0, looks: 0 }

const exposureFrom = async (
  desk: Desk,
  people: readonly string[],
  from: Date,
  days: number,
): Promise<Map<string, Exposure>> => {
  const found = await selectExposure(desk.db, people, from, new Date(from.getTime() + days * DAY))
  return new Map(
    found.map(({ person, seconds, looks }) => [person, { minutes: Math.ceil(seconds / 60), looks }]),
  )
}

/** How long each of these looked at reported content today; who did not is missing. */
export const exposuresToday = (desk: Desk, people: readonly string[]): Promise<Map<string, Exposure>> =>
  exposureFrom(desk, people, startOf(desk.now), 2)

/** How long somebody looked at reported content today. For their own well-being, never for their performance. */
export const exposureToday = async (desk: Desk, person: string): Promise<Exposure> =>
  (await exposuresToday(desk, [person])).get(person) ?? NONE

/** How severe what somebody looked at was found to be, by themselves: the gravest pictures, what else is illegal, the rest. */
export const GRADES = ['baseline', 'national', 'other'] as const
export type Grade = (typeof GRADES)[number]

/** What the actor looked at today, by how severe they found it. Nobody reads it of anybody else. */
export const ownExposureToday = async (desk: Desk): Promise<Readonly<Record<Grade, Exposure>>> => {
  const from = startOf(desk.now)
  const until = new Date(from.getTime() + 2 * DAY)
  const found = await selectExposureByGrade(desk.db, staffOf(desk), from, until)
  const of = (grade: Grade): Exposure => {
    const one = found.find((row) => row.grade === grade)
    return one ? { minutes: Math.ceil(one.seconds / 60), looks: one.looks } : NONE
  }
  return { baseline: of('baseline'), national: of('national'), other: of('other') }
}

/** The same for the seven days from a moment on. */
export const exposureInWeek = async (desk: Desk, person: string, from: Date): Promise<Exposure> =>
  (await exposureFrom(desk, [person], from, 7)).get(person) ?? NONE
