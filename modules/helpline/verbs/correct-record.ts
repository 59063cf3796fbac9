import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { NATURES, REASONS } from '../contact.ts'
import { may } from '../may.ts'
import { answerFields, contactToWrite, writeVersion } from '../write-record.ts'

/** A record that was closed says something else from now on; what it said before stays beside it. */
export const correctRecord = operation({
  name: 'helpline.correct-record',
  who: may.correctRecord,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    correction: z.enum(REASONS),
    nature: z.enum(NATURES).default('conversation'),
    ...answerFields,
  }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact: id, correction, nature, ...said }) => {
    const contact = await contactToWrite(desk, id)
    const version = await writeVersion(desk, contact, {
      nature,
      said: nature === 'conversation' ? said : {},
      reason: correction,
    })
    return { contact: id, version }
  },
})
