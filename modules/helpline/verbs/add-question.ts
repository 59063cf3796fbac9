import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { changeDraft, draftField, QUESTIONS_SUBJECT } from '../questions/draft.ts'
import { MOST_QUESTIONS, QUESTION_TYPES } from '../questions/question.ts'
import { questionFields, questionOf } from '../questions/question-fields.ts'
import { refuse } from '../refusals.ts'

/** Another question, at the end of the draft. */
export const addQuestion = operation({
  name: 'helpline.add-question',
  who: may.changeQuestions,
  on: 'questions',
  input: z.strictObject({ type: z.enum(QUESTION_TYPES), ...draftField, ...questionFields }),
  subject: () => QUESTIONS_SUBJECT,
  run: (desk, { type, draft, ...said }) =>
    changeDraft(desk, draft, (questions) => {
      if (questions.length >= MOST_QUESTIONS) throw refuse('questions-too-many')
      return [...questions, questionOf(said, { key: newId(), type })]
    }),
})
