import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertClosingRequest } from '../supports/closing-rows.ts'
import { CLOSING_WHYS, LONGEST_ENTRY, summaryText } from '../supports/support.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** Whoever supports thinks that it can be closed. A coordinator who is somebody else says yes or sends it back. */
export const askClosing = operation({
  name: 'helpline.ask-closing',
  who: may.askClosing,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    closing: z.enum(CLOSING_WHYS),
    summary: z.string().trim().min(1).max(LONGEST_ENTRY).meta({ long: true }),
  }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, closing: why, summary }) => {
    const support = await supportToWrite(desk, id)
    const request = newId()
    await orRefuse(
      insertClosingRequest(desk.db, {
        id: request,
        support: support.id,
        why,
        summary: summaryText.seal(desk, request, summary),
        asked_by: staffOf(desk),
        asked_at: desk.now,
      }),
      { ...CLOSED, 'asked-already': refuse('closing-asked-already') },
    )
    return { support: support.id, request }
  },
})
