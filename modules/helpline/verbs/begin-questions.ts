import { operation } from '@vigie/platform/operation'
import { heldOn } from '@vigie/platform/playbook'
import { z } from 'zod'
import { may } from '../may.ts'
import {
  insistOnNoDraft,
  QUESTIONS_SUBJECT,
  selectQuestionVersions,
  whyField,
  writeDraft,
} from '../questions/draft.ts'
import { readQuestions } from '../questions/question.ts'

/** Begins a draft with the questions as they hold. Nobody is asked anything else before somebody says yes. */
export const beginQuestions = operation({
  name: 'helpline.begin-questions',
  who: may.changeQuestions,
  on: 'house',
  input: z.strictObject({ why: whyField }),
  subject: () => QUESTIONS_SUBJECT,
  run: async (desk, { why }) => {
    const versions = await selectQuestionVersions(desk)
    insistOnNoDraft(versions)
    const held = heldOn(versions, desk.today)
    return writeDraft(desk, { versions, questions: held === null ? [] : readQuestions(held.content), why })
  },
})
