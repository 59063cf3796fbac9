import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertPageEnd } from '../answer-page-rows.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayEndAnswerPage } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Ends the page to which the link in our letter leads: whoever follows it reads so, and can answer by e-mail. */
export const endAnswerPage = operation({
  name: 'notices.end-answer-page',
  who: may.endAnswerPage,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayEndAnswerPage(desk.actor, view))
    const serial = view.answerPages.at(-1)?.serial ?? 0
    const row = { notice, serial, reason: 'by-hand', ended_by: staffOf(desk), ended_at: desk.now }
    await orRefuse(insertPageEnd(desk.db, row), { taken: refuse('no-answer-page') })
    return { notice }
  },
})
