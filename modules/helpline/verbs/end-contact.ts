import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { contactToWrite, writeEnding } from '../write-record.ts'

/** The conversation is over; its record stays open until it is finished. */
export const endContact = operation({
  name: 'helpline.end-contact',
  who: may.endContact,
  on: 'contact',
  input: z.strictObject({ contact: z.uuid() }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact }) => {
    await writeEnding(desk, await contactToWrite(desk, contact))
    return { contact }
  },
})
