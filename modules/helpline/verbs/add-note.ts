import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { noteField, writeNote } from '../write-record.ts'

/** Another note beside those of before, also by the colleague of the next shift. */
export const addNote = operation({
  name: 'helpline.add-note',
  who: may.addNote,
  on: 'contact',
  input: z.strictObject({ contact: z.uuid(), note: noteField.min(1) }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact, note }) => {
    if ((await selectContact(desk.db, contact)) === undefined) throw refuse('no-such-contact')
    await writeNote(desk, contact, note)
    return { contact }
  },
})
