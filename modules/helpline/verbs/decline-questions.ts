import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { draftAsSeen, draftField, QUESTIONS_SUBJECT, ruleOnDraft, whyField } from '../questions/draft.ts'

/** The draft is let go, with a reason: it stays in the history, and what is asked stays as it was. */
export const declineQuestions = operation({
  name: 'helpline.decline-questions',
  who: may.publishQuestions,
  on: 'questions',
  input: z.strictObject({ ...draftField, whyNot: whyField }),
  subject: () => QUESTIONS_SUBJECT,
  run: async (desk, { draft, whyNot }) => {
    const { open } = await draftAsSeen(desk, draft)
    await ruleOnDraft(desk, { version: open.id, way: 'declined', why: whyNot })
    return { version: open.id }
  },
})
