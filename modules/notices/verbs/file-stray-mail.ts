import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { fileAsReply } from '../keep-mail.ts'
import { may } from '../may.ts'

/** Puts a mail that found no notice by itself with the notice it answers. A person then records what it says. */
export const fileStrayMail = operation({
  name: 'notices.file-stray-mail',
  who: may.fileStrayMail,
  on: 'notice',
  opens: 'follow-up',
  input: z.strictObject({ notice: z.uuid(), strayMail: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, strayMail }) => ({ notice, reply: await fileAsReply(desk, notice, strayMail) }),
})
