import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ENTRY_KINDS, entryText, LONGEST_ENTRY } from '../supports/support.ts'
import { insertEntry } from '../supports/support-rows.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** A note, the plan as it is from now on, what happened, or how they live: one more entry below the others. */
export const writeEntry = operation({
  name: 'helpline.write-entry',
  who: may.writeEntry,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    entry: z.enum(ENTRY_KINDS).default('note'),
    written: z.string().trim().min(1).max(LONGEST_ENTRY).meta({ long: true }),
  }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, entry: kind, written }) => {
    const support = await supportToWrite(desk, id)
    const entry = newId()
    await orRefuse(
      insertEntry(desk.db, {
        id: entry,
        support: support.id,
        kind,
        sealed: entryText.seal(desk, entry, written),
        written_by: staffOf(desk),
        written_at: desk.now,
      }),
      CLOSED,
    )
    return { support: support.id }
  },
})
