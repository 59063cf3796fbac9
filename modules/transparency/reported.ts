import { AUDIENCES } from '@vigie/hotline/audience'
import { CHANNELS, PLATFORM_ANSWERS, PLATFORM_TOLD, TOLD_WHEN } from '@vigie/intake/report-words'
import { z } from 'zod'

/** What is null is not shown. */
const few = z.int().min(0).nullable()

/** How reports came, what their senders had told platforms first, and who could see what was found. */
export const Reported = z.strictObject({
  channels: z.array(z.strictObject({ channel: z.enum(CHANNELS), reports: few })),
  told: z.array(z.strictObject({ told: z.enum(PLATFORM_TOLD), reports: few })),
  /** Of those who told the platform: when, and what it said. */
  toldWhen: z.array(z.strictObject({ when: z.enum(TOLD_WHEN), reports: few })),
  answers: z.array(z.strictObject({ answer: z.enum(PLATFORM_ANSWERS), reports: few })),
  /** Items by who could see them where they were last found; null where nobody said. */
  audiences: z.array(z.strictObject({ audience: z.enum(AUDIENCES).nullable(), items: few })),
})
export type Reported = z.output<typeof Reported>

/** The same with every number. */
export type CountedReports = {
  readonly [Part in keyof Reported]: readonly {
    readonly [Field in keyof Reported[Part][number]]: Field extends 'reports' | 'items'
      ? number
      : Reported[Part][number][Field]
  }[]
}
