import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertSupport } from '../supports/support-rows.ts'
import { addContact } from '../supports/write-support.ts'

/** One contact was not enough: from now on there is a support case that it is part of. */
export const openSupport = operation({
  name: 'helpline.open-support',
  who: may.openSupport,
  on: 'contact',
  input: z.strictObject({ contact: z.uuid() }),
  subject: (_input, { support }: { readonly support: string; readonly number: number }) =>
    `support:${support}`,
  run: async (desk, { contact }) => {
    if ((await selectContact(desk.db, contact)) === undefined) throw refuse('no-such-contact')
    const id = newId()
    const number = await insertSupport(desk.db, { id, opened_by: staffOf(desk), opened_at: desk.now })
    await addContact(desk, contact, id)
    return { support: id, number }
  },
})
