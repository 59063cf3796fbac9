import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { may } from '../may.ts'

/** One notice with everything that came of it. Opening it leaves a line in the audit, as it does on the screen. */
export const readNotice = operation({
  name: 'notices.read-notice',
  who: may.readNotice,
  on: 'notice',
  opens: 'follow-up',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: (desk, { notice }) => getNotice(desk, notice),
})
