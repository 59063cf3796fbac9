import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { changeDraft, draftField, QUESTIONS_SUBJECT } from '../questions/draft.ts'
import { questionFields, questionOf } from '../questions/question-fields.ts'
import { refuse } from '../refusals.ts'

/** A question of the draft says something else. What sort of answer it asks for stays: another sort is another question. */
export const changeQuestion = operation({
  name: 'helpline.change-question',
  who: may.changeQuestions,
  on: 'questions',
  input: z.strictObject({ question: z.string().max(40), ...draftField, ...questionFields }),
  subject: () => QUESTIONS_SUBJECT,
  run: (desk, { question: key, draft, ...said }) =>
    changeDraft(desk, draft, (questions) => {
      const before = questions.find((one) => one.key === key)
      if (before === undefined) throw refuse('no-such-question')
      return questions.map((one) =>
        one === before ? questionOf(said, { key, type: before.type, before }) : one,
      )
    }),
})
