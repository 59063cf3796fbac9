import { isDeepStrictEqual } from 'node:util'
import { operation } from '@vigie/platform/operation'
import { heldOn } from '@vigie/platform/playbook'
import { z } from 'zod'
import { may } from '../may.ts'
import {
  draftAsSeen,
  draftField,
  publishingRefusal,
  QUESTIONS_SUBJECT,
  ruleOnDraft,
} from '../questions/draft.ts'
import { insist, refuse } from '../refusals.ts'

/** The second person’s yes: from now on it is asked so beside every record, in four languages. */
export const publishQuestions = operation({
  name: 'helpline.publish-questions',
  who: may.publishQuestions,
  on: 'questions',
  input: z.strictObject(draftField),
  subject: () => QUESTIONS_SUBJECT,
  run: async (desk, { draft }) => {
    const { versions, open } = await draftAsSeen(desk, draft)
    insist(publishingRefusal(desk.actor, open))
    const held = heldOn(versions, desk.today)
    if (isDeepStrictEqual(held?.content ?? { questions: [] }, open.content))
      throw refuse('questions-unchanged')
    await ruleOnDraft(desk, { version: open.id, way: 'confirmed', why: null })
    return { version: open.id, number: open.number }
  },
})
