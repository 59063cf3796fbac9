import { operation } from '@vigie/platform/operation'
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
import { refuse } from '../refusals.ts'

/** Takes up again what an earlier version asked: a draft like any other, to which somebody else says yes. */
export const restoreQuestions = operation({
  name: 'helpline.restore-questions',
  who: may.changeQuestions,
  on: 'questions',
  input: z.strictObject({ version: z.uuid(), why: whyField }),
  subject: () => QUESTIONS_SUBJECT,
  run: async (desk, { version, why }) => {
    const versions = await selectQuestionVersions(desk)
    const old = versions.find(({ id }) => id === version)
    if (old === undefined) throw refuse('no-such-questions')
    insistOnNoDraft(versions)
    return writeDraft(desk, { versions, questions: readQuestions(old.content), why, restores: old.id })
  },
})
