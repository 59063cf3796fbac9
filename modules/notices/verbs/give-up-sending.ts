import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOnDispatch } from '../channels/next-step.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, maySayWhatIsNext } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist } from '../refusals.ts'

/** Says that a notice which did not leave is not sent any more, and why. */
export const giveUpSending = operation({
  name: 'notices.give-up-sending',
  who: may.retryDispatch,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    because: z.string().trim().min(1).max(2_000).meta({ long: true }),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, because }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(maySayWhatIsNext(desk.actor, view))
    await ruleOnDispatch(desk, view, 'given-up', because)
    return { notice }
  },
})
