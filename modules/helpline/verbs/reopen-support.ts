import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertReopening, selectClosings } from '../supports/closing-rows.ts'
import { REOPENING_WHYS } from '../supports/support.ts'
import { selectSupport } from '../supports/support-rows.ts'
import { orRefuse } from '../violations.ts'

/** It goes on: somebody came back, or it was closed too soon. */
export const reopenSupport = operation({
  name: 'helpline.reopen-support',
  who: may.reopenSupport,
  on: 'support',
  input: z.strictObject({ support: z.uuid(), reopening: z.enum(REOPENING_WHYS) }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, reopening: why }) => {
    const support = await selectSupport(desk.db, id)
    if (support === undefined) throw refuse('no-such-support')
    const closing = (await selectClosings(desk.db, id)).findLast(({ ruling }) => ruling === 'approved')
    if (support.is_open || closing === undefined) throw refuse('support-still-open')
    await orRefuse(
      insertReopening(desk.db, {
        request: closing.id,
        why,
        reopened_by: staffOf(desk),
        reopened_at: desk.now,
      }),
      { taken: refuse('reopened-already'), 'support-destroyed': refuse('support-destroyed') },
    )
    return { support: id }
  },
})
