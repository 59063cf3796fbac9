import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { changeDraft, draftField, QUESTIONS_SUBJECT } from '../questions/draft.ts'
import { refuse } from '../refusals.ts'

/** A question leaves the draft. What was answered to it before can still be read. */
export const removeQuestion = operation({
  name: 'helpline.remove-question',
  who: may.changeQuestions,
  on: 'questions',
  input: z.strictObject({ question: z.string().max(40), ...draftField }),
  subject: () => QUESTIONS_SUBJECT,
  run: (desk, { question, draft }) =>
    changeDraft(desk, draft, (questions) => {
      if (!questions.some(({ key }) => key === question)) throw refuse('no-such-question')
      return questions.filter(({ key }) => key !== question)
    }),
})
