import { DAY, HOUR, readDuration } from '@vigie/kernel'
import type { Letterhead } from '@vigie/platform/operation'
import { z } from 'zod'
import { REVIEW_WITHIN } from './danger.ts'

/** A step of ours, or of whoever we wait for, that has a time. */
export const STEPS = [
  'danger',
  'alert-review',
  'first-look',
  'second-look',
  'arbitration',
  'sending',
  'police-answer',
  'provider-answer',
  'reading',
  'following-up',
  'complaint-answer',
  'closing',
] as const
export type Step = (typeof STEPS)[number]

export type Limit = {
  /** In milliseconds, from the end of the step before. */
  readonly within: number
  /** Where the number comes from. */
  readonly source: 'law-gives-no-number' | 'house' | 'books'
}

/**
 * The times of the house. No law gives a number for any of them: "without undue delay" (Art. 16(5) and (6) DSA), "in a timely
 * manner" (Art. 20(4)), "priority" (Art. 22(1)) are none. A house sets its own with VIGIE_STEP_LIMITS.
 */
export const LIMITS: Readonly<Record<Step, Limit>> = {
  // At once: it is late from the moment at which it is said.
  danger: { within: 0, source: 'house' },
  'alert-review': { within: REVIEW_WITHIN, source: 'books' },
  'first-look': { within: 24 * HOUR, source: 'house' },
  'second-look': { within: 24 * HOUR, source: 'house' },
  arbitration: { within: 2 * DAY, source: 'house' },
  sending: { within: 24 * HOUR, source: 'house' },
  'police-answer': { within: 14 * DAY, source: 'law-gives-no-number' },
  // The rung of the ladder on which the coordinator is told: notices/clocks.ts.
  'provider-answer': { within: 7 * DAY, source: 'law-gives-no-number' },
  reading: { within: 24 * HOUR, source: 'house' },
  'following-up': { within: 3 * DAY, source: 'house' },
  'complaint-answer': { within: 14 * DAY, source: 'law-gives-no-number' },
  closing: { within: 7 * DAY, source: 'house' },
}

/** What a house may set: danger is always at once, and the books refuse a review later than a day. */
export const SETTABLE = STEPS.filter((step) => step !== 'danger' && step !== 'alert-review')

const readLimits = (text: string): Partial<Record<Step, number>> | null => {
  const found: Partial<Record<Step, number>> = {}
  for (const part of text.split(',').map((one) => one.trim())) {
    const [name, length = ''] = part.split('=')
    const step = SETTABLE.find((one) => one === name)
    const within = readDuration(length)
    if (step === undefined || within === null || within === 0) return null
    found[step] = within
  }
  return found
}

/** `first-look=24h,second-look=12h`: steps with a number of hours or days each. */
export const isLimits = (text: string): boolean => readLimits(text) !== null

const Particulars = z.object({ stepLimits: z.string().nullable().default(null) })

/** How long each step may take in this house, in milliseconds. */
export const limitsOf = ({ particulars }: Letterhead): ((step: Step) => number) => {
  const { stepLimits } = Particulars.parse(particulars)
  const own = (stepLimits === null ? null : readLimits(stepLimits)) ?? {}
  return (step) => own[step] ?? LIMITS[step].within
}
