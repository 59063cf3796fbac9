import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { changeDraft, draftField, QUESTIONS_SUBJECT } from '../questions/draft.ts'
import { refuse } from '../refusals.ts'

/** A question of the draft changes places with the one before it. */
export const moveQuestion = operation({
  name: 'helpline.move-question',
  who: may.changeQuestions,
  on: 'questions',
  input: z.strictObject({ question: z.string().max(40), ...draftField }),
  subject: () => QUESTIONS_SUBJECT,
  run: (desk, { question, draft }) =>
    changeDraft(desk, draft, (questions) => {
      const at = questions.findIndex(({ key }) => key === question)
      const [before, moved] = [questions[at - 1], questions[at]]
      if (before === undefined || moved === undefined) throw refuse('no-such-question')
      return questions.with(at - 1, moved).with(at, before)
    }),
})
