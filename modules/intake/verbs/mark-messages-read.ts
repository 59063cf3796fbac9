import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { noteRead } from '../note-read.ts'

/** What a reporter wrote is read, and asks for no answer: the case need not wait at the head of the queue. */
export const markMessagesRead = operation({
  name: 'intake.mark-messages-read',
  who: may.markMessagesRead,
  on: 'report',
  input: z.strictObject({ report: z.uuid(), upTo: z.uuid() }),
  subject: ({ report }) => `report:${report}`,
  run: async (desk, { report, upTo }) => {
    await noteRead(desk, report, upTo)
    return { report }
  },
})
