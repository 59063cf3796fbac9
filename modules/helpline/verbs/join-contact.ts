import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { findSupportCalled } from '../supports/find-support-called.ts'
import { LONGEST_PSEUDONYM } from '../supports/support.ts'
import { addContact } from '../supports/write-support.ts'

/** Somebody came back: this contact is part of the support case of that number, or of whoever is known by that pseudonym. */
export const joinContact = operation({
  name: 'helpline.join-contact',
  who: may.joinContact,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    which: z.string().trim().min(1).max(LONGEST_PSEUDONYM),
  }),
  subject: (_input, { support }: { readonly support: string; readonly number: number }) =>
    `support:${support}`,
  run: async (desk, { contact, which }) => {
    if ((await selectContact(desk.db, contact)) === undefined) throw refuse('no-such-contact')
    const found = await findSupportCalled(desk, which)
    if (found === undefined) throw refuse('nothing-found')
    await addContact(desk, contact, found.id)
    return { support: found.id, number: found.number }
  },
})
