import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { CHANNELS, DIRECTIONS } from '../contact.ts'
import { insertContact } from '../contact-rows.ts'
import { may } from '../may.ts'
import { minuteOf } from '../minute.ts'

/** Somebody turns to the helpline, or is called back: from this minute on it is a contact. */
export const openContact = operation({
  name: 'helpline.open-contact',
  who: may.openContact,
  on: 'house',
  input: z.strictObject({ channel: z.enum(CHANNELS), direction: z.enum(DIRECTIONS).default('in') }),
  subject: (_input, { contact }: { readonly contact: string; readonly number: number }) =>
    `contact:${contact}`,
  run: async (desk, { channel, direction }) => {
    const id = newId()
    const number = await insertContact(desk.db, {
      id,
      channel,
      direction,
      started_at: minuteOf(desk.now),
      opened_by: staffOf(desk),
    })
    return { contact: id, number }
  },
})
