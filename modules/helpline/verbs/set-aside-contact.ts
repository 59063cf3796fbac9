import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { UNHEARD } from '../contact.ts'
import { may } from '../may.ts'
import { contactToWrite, writeClosure, writeVersion } from '../write-record.ts'

/** A silent, test, abusive or wrong-number call: one word says it all, and it is over. */
export const setAsideContact = operation({
  name: 'helpline.set-aside-contact',
  who: may.setAsideContact,
  on: 'contact',
  input: z.strictObject({ contact: z.uuid(), unheard: z.enum(UNHEARD) }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact: id, unheard }) => {
    const contact = await contactToWrite(desk, id)
    const version = await writeVersion(desk, contact, { nature: unheard, said: {}, reason: null })
    await writeClosure(desk, contact, version)
    return { contact: id }
  },
})
