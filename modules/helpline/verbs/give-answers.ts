import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { selectVersion } from '@vigie/platform/playbook'
import { z } from 'zod'
import { REASONS } from '../contact.ts'
import { may } from '../may.ts'
import { type Answer, fit } from '../questions/answer.ts'
import { insertAnswer, insertAnswering, selectLastAnswering } from '../questions/answer-rows.ts'
import { answerSlots, givenIn, slotOf } from '../questions/answer-slots.ts'
import { QUESTIONS } from '../questions/draft.ts'
import { sealAnswer } from '../questions/get-answers.ts'
import { type Question, readQuestions } from '../questions/question.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { contactToWrite } from '../write-record.ts'

/**
 * What was said to the questions beside the record, to the version that stood on the page: that another one was published
 * meanwhile loses nothing. What is personal is sealed.
 */
export const giveAnswers = operation({
  name: 'helpline.give-answers',
  who: may.giveAnswers,
  on: 'contact',
  input: z.strictObject({
    contact: z.uuid(),
    form: z.uuid(),
    /** How often answers had been given when the page was drawn. */
    after: z.int().min(0),
    correction: z.enum(REASONS).optional(),
    ...answerSlots,
  }),
  subject: ({ contact }) => `contact:${contact}`,
  run: async (desk, { contact: id, form, after, correction, ...said }) => {
    const contact = await contactToWrite(desk, id)
    const version = await selectVersion(desk.db, form)
    if (version === null || version.kind !== QUESTIONS.kind) throw refuse('no-such-questions')
    const questions = readQuestions(version.content)
    const answers: { question: Question; answer: Answer }[] = []
    for (const [place, given] of givenIn(said).entries()) {
      const question = questions[place]
      if (question === undefined) {
        if (given.said || given.several) throw refuse('no-such-question')
        continue
      }
      const read = fit(question, given)
      if (read.misfit !== undefined)
        throw refuse(read.misfit, [slotOf(place, question.type === 'several-of')])
      if (read.answer !== null) answers.push({ question, answer: read.answer })
    }
    const last = await selectLastAnswering(desk.db, contact.id)
    if (last !== after) throw refuse('answered-meanwhile')
    if (answers.length === 0 && last === 0) throw refuse('nothing-answered')
    const [nth, reason] = [last + 1, correction ?? null]
    const row = { contact: contact.id, nth, form, reason, given_by: staffOf(desk), given_at: desk.now }
    await orRefuse(insertAnswering(desk.db, row), {
      taken: refuse('answered-meanwhile'),
      'not-published': refuse('no-such-questions'),
      'closed-or-not': refuse(reason === null ? 'contact-closed-already' : 'contact-still-open'),
    })
    for (const { question, answer } of answers) {
      const key = newId()
      const sealed = question.personal ? sealAnswer(desk, key, answer) : null
      const value = question.personal ? null : answer
      await orRefuse(
        insertAnswer(desk.db, { id: key, contact: contact.id, nth, question: question.key, value, sealed }),
        { 'answer-not-so': refuse('answer-not-a-choice') },
      )
    }
    return { contact: contact.id, nth }
  },
})
