import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { PROGRESS_WORDS } from '../onward/onward.ts'
import { insertProgress, selectOnward } from '../onward/onward-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** It was told, and what the body said to it; without a yes it can only end. */
export const moveOnward = operation({
  name: 'helpline.move-onward',
  who: may.moveOnward,
  on: 'onward',
  input: z.strictObject({ onward: z.uuid(), progress: z.enum(PROGRESS_WORDS) }),
  subject: ({ onward }) => `onward:${onward}`,
  run: async (desk, { onward, progress }) => {
    if ((await selectOnward(desk.db, onward)) === undefined) throw refuse('no-such-onward')
    const row = { referral: onward, word: progress, noted_by: staffOf(desk), noted_at: desk.now }
    await orRefuse(insertProgress(desk.db, row), {
      taken: refuse('progress-not-so'),
      'progress-not-so': refuse('progress-not-so'),
    })
    return { onward }
  },
})
