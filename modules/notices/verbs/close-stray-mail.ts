import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { CLOSINGS, noteStrayClosed } from '../keep-mail.ts'
import { may } from '../may.ts'

/** Says of a stray e-mail that it answers no notice: spam, or nothing to do. A new report is made of it by the hotline. */
export const closeStrayMail = operation({
  name: 'notices.close-stray-mail',
  who: may.closeStrayMail,
  on: 'house',
  input: z.strictObject({ strayMail: z.uuid(), way: z.enum(CLOSINGS) }),
  subject: ({ strayMail }) => `stray-mail:${strayMail}`,
  run: async (desk, { strayMail, way }) => {
    await noteStrayClosed(desk, strayMail, way)
    return { strayMail }
  },
})
