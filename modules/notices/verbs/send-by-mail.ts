import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { ruleOnDispatch } from '../channels/next-step.ts'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, maySendByMail } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist } from '../refusals.ts'

/** Sends by e-mail what did not reach the provider by its own interface. */
export const sendByMail = operation({
  name: 'notices.send-by-mail',
  who: may.retryDispatch,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(maySendByMail(desk.actor, view))
    await ruleOnDispatch(desk, view, 'by-mail', null)
    await desk.announce({ name: FACTS.sendAgain, body: { notice, case: view.case } })
    return { notice }
  },
})
