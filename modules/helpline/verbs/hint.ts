import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { insertHint } from '../hint-rows.ts'
import { sealHint } from '../hints.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const LONGEST_HINT = 1_000

/** A coordinator says something to whoever talks, that the person on the other side never sees. */
export const hint = operation({
  name: 'helpline.hint',
  who: may.hint,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    hinted: z.string().trim().min(1).max(LONGEST_HINT).meta({ long: true }),
  }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact, hinted }) => {
    if ((await selectContact(desk.db, contact)) === undefined) throw refuse('no-such-contact')
    const id = newId()
    const row = { id, contact, hinted_by: staffOf(desk), hinted_at: desk.now }
    await orRefuse(insertHint(desk.db, { ...row, sealed: sealHint(desk, id, hinted) }), {
      'contact-over': refuse('contact-over'),
    })
    return { contact }
  },
})
