import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import {
  answerFields,
  contactToWrite,
  noteField,
  writeClosure,
  writeNote,
  writeVersion,
} from '../write-record.ts'

const AFTERWARDS = ['go-on', 'close'] as const

/** Keeps what is known by now, while somebody talks or afterwards; the same press may finish it. */
export const recordContact = operation({
  name: 'helpline.record-contact',
  who: may.recordContact,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    ...answerFields,
    note: noteField.optional(),
    afterwards: z.enum(AFTERWARDS).default('go-on'),
  }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact: id, note, afterwards, ...said }) => {
    const contact = await contactToWrite(desk, id)
    const version = await writeVersion(desk, contact, { nature: 'conversation', said, reason: null })
    await writeNote(desk, id, note)
    if (afterwards === 'close') await writeClosure(desk, contact, version)
    return { contact: id, version }
  },
})
