import { newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertFeedback } from '../feedback/feedback-rows.ts'
import { findEntry } from '../matching/look-up.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { FEEDBACK_REASONS, FEEDBACK_VERDICTS } from '../words.ts'

const LARGEST_NUMBER = 2 ** 31 - 1

/** Says about an entry of a list that it is right, or that it is not; its owner hears it with the next sending. */
export const giveFeedback = operation({
  name: 'hashes.give-feedback',
  who: may.giveFeedback,
  on: 'house',
  input: z.strictObject({
    entry: z.int().min(1).max(LARGEST_NUMBER),
    feedback: z.enum(FEEDBACK_VERDICTS),
    feedbackReason: z.enum(FEEDBACK_REASONS),
  }),
  subject: ({ entry }) => `list-entry:${entry}`,
  run: async (desk, { entry, feedback: verdict, feedbackReason: reason }) => {
    if ((await findEntry(desk, entry)) === null) throw refuse('no-such-entry')
    const id = newId()
    const row = { id, entry, verdict, reason, given_by: staffOf(desk), given_at: desk.now }
    await orRefuse(insertFeedback(desk.db, row), { taken: refuse('feedback-already-given') })
    return { feedback: id }
  },
})
