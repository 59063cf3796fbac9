import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayRetryDispatch } from '../may.ts'
import { insist } from '../refusals.ts'

/** Asks for another attempt after the provider's mail server refused for good. */
export const retryDispatch = operation({
  name: 'notices.retry-dispatch',
  who: may.retryDispatch,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayRetryDispatch(desk.actor, view))
    await desk.announce({ name: FACTS.sendAgain, body: { notice, case: view.case } })
    return { notice }
  },
})
