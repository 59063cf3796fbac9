import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOnDispatch } from '../channels/next-step.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayRetryDispatch } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist } from '../refusals.ts'

/**
 * Asks for another attempt after the provider refused for good. Where it may have arrived, whoever asks says that it did not: they looked.
 */
export const retryDispatch = operation({
  name: 'notices.retry-dispatch',
  who: may.retryDispatch,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayRetryDispatch(desk.actor, view))
    await ruleOnDispatch(desk, view, 'again', null)
    await desk.announce({ name: FACTS.sendAgain, body: { notice, case: view.case } })
    return { notice }
  },
})
