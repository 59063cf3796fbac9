import { LANGUAGES } from '@vigie/kernel'
import { z } from 'zod'
import { MINUTES_OF_DAY, type Span } from './hours.ts'

/** A time as a clock shows it. */
export const clockField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const languagesField = z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length)

const minuteIn = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** From one time to the next that the clock shows it: what ends no later than it begins runs past midnight. */
export const spanOf = (from: string, until: string): Span => {
  const [begins, ends] = [minuteIn(from), minuteIn(until)]
  return { from: begins, until: ends > begins ? ends : ends + MINUTES_OF_DAY }
}
