import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { LONGEST_REASON } from '../leaving.ts'
import { may } from '../may.ts'
import { CONSENT_WORDS, GIVERS, overridingText } from '../onward/onward.ts'
import { insertConsent, selectOnward } from '../onward/onward-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** What the person said to a referral; or that danger stands in the place of a yes, with the reason. */
export const noteConsent = operation({
  name: 'helpline.note-consent',
  who: may.noteConsent,
  on: 'onward',
  input: z.strictObject({
    onward: z.uuid(),
    answer: z.enum(CONSENT_WORDS),
    giver: z.enum(GIVERS).optional(),
    overriding: z.string().trim().max(LONGEST_REASON).default('').meta({ long: true }),
  }),
  subject: ({ onward }) => `onward:${onward}`,
  run: async (desk, { onward, answer: word, giver, overriding }) => {
    if ((await selectOnward(desk.db, onward)) === undefined) throw refuse('no-such-onward')
    if ((word === 'given') !== (giver !== undefined)) throw refuse('giver-only-for-yes')
    if (word === 'overridden' && overriding === '') throw refuse('danger-needs-reason', ['overriding'])
    if (word !== 'overridden' && overriding !== '') throw refuse('reason-only-for-danger', ['overriding'])
    const id = newId()
    await orRefuse(
      insertConsent(desk.db, {
        id,
        referral: onward,
        word,
        giver: giver ?? null,
        reason: overriding === '' ? null : overridingText.seal(desk, id, overriding),
        said_by: staffOf(desk),
        said_at: desk.now,
      }),
      { 'consent-not-so': refuse('consent-not-so') },
    )
    return { onward }
  },
})
