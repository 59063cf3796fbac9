import { DAY, dayOf, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { LONGEST_PSEUDONYM, pseudonymMark, pseudonymText, TERMS } from '../supports/support.ts'
import { insertPseudonym } from '../supports/support-rows.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

const TERM_WORDS = [
  'month',
  'quarter',
  'half-year',
  'year',
] as const satisfies readonly (keyof typeof TERMS)[]

/** By what somebody is known who comes back, until its day; given again, it holds longer. */
export const givePseudonym = operation({
  name: 'helpline.give-pseudonym',
  who: may.givePseudonym,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    // A number would find another support case.
    pseudonym: z.string().trim().min(3).max(LONGEST_PSEUDONYM).regex(/\p{L}/u),
    term: z.enum(TERM_WORDS).default('quarter'),
  }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, pseudonym, term }) => {
    const support = await supportToWrite(desk, id)
    const row = newId()
    await orRefuse(
      insertPseudonym(desk.db, {
        id: row,
        support: support.id,
        sealed: pseudonymText.seal(desk, row, pseudonym),
        found_by: pseudonymMark(desk.keys.lookup, pseudonym),
        given_by: staffOf(desk),
        given_on: desk.today,
        expires_on: dayOf(new Date(desk.now.getTime() + TERMS[term] * DAY)),
      }),
      { ...CLOSED, 'pseudonym-of-another': refuse('pseudonym-of-another') },
    )
    return { support: support.id }
  },
})
