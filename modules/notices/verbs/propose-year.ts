import { newId, yearOf } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertAccountProposal, selectEditions } from '../account-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

const text = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^@]*$/)
  .optional()
  .meta({ long: true })

/** Puts the account of a year forward: somebody else reads it and publishes it. After the first edition it says what it corrects. */
export const proposeYear = operation({
  name: 'notices.propose-year',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({
    year: z.int().min(2020).max(2200),
    correctionNl: text,
    correctionFr: text,
    correctionDe: text,
    correctionEn: text,
  }),
  subject: ({ year }) => `year:${year}`,
  run: async (desk, { year, correctionNl, correctionFr, correctionDe, correctionEn }) => {
    if (year > yearOf(desk.now)) throw refuse('year-not-begun')
    const last = (await selectEditions(desk.db)).find((one) => one.year === year)
    const edition = (last?.edition ?? 0) + 1
    const isWhole = correctionNl && correctionFr && correctionDe && correctionEn
    if (edition > 1 && !isWhole) throw refuse('correction-without-reason')
    const correction =
      edition > 1 && isWhole ? { nl: correctionNl, fr: correctionFr, de: correctionDe, en: correctionEn } : {}
    const proposal = newId()
    await insertAccountProposal(desk.db, {
      ...correction,
      id: proposal,
      year,
      edition,
      proposed_by: staffOf(desk),
      proposed_at: desk.now,
    })
    return { proposal, year }
  },
})
