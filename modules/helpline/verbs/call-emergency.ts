import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { insertDispatch } from '../emergency-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Danger now: whoever listens calls the emergency services, and from this press on a second person is wanted. */
export const callEmergency = operation({
  name: 'helpline.call-emergency',
  who: may.callEmergency,
  on: 'contact',
  input: z.strictObject({ contact: z.uuid() }),
  subject: (_input, { dispatch }: { readonly contact: string; readonly dispatch: string }) =>
    `dispatch:${dispatch}`,
  run: async (desk, { contact }) => {
    if ((await selectContact(desk.db, contact)) === undefined) throw refuse('no-such-contact')
    const id = newId()
    await insertDispatch(desk.db, { id, contact, called_by: staffOf(desk), called_at: desk.now })
    return { contact, dispatch: id }
  },
})
