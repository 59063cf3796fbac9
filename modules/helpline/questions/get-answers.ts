import { type Desk, opening } from '@vigie/platform/operation'
import { type HeldVersion, selectByIds, selectHeld } from '@vigie/platform/playbook'
import { openText, type Place, seal } from '@vigie/platform/vault'
import { type Answer, readAnswer } from './answer.ts'
import { type AnswerRow, selectAnswerings, selectAnswers } from './answer-rows.ts'
import { QUESTIONS } from './draft.ts'
import { type Question, readQuestions } from './question.ts'

/** A version of the questions, as answers are given to it. */
export interface Asked {
  readonly form: string
  readonly number: number
  readonly questions: readonly Question[]
}

export interface Answering {
  readonly nth: number
  readonly by: string
  readonly at: Date
  readonly reason: string | null
  /** The version that they were given to, whatever holds by now. */
  readonly asked: Asked
  /** By question; null where its time is over. */
  readonly answers: ReadonlyMap<string, Answer | null>
}

const placeOf = (row: string): Place => ({ table: 'helpline.answer', column: 'sealed', row })

export const sealAnswer = (desk: Desk, row: string, answer: Answer): Buffer =>
  seal(desk.keys.desk, placeOf(row), JSON.stringify(answer))

const askedIn = ({ id, number, content }: HeldVersion): Asked => ({
  form: id,
  number,
  questions: readQuestions(content),
})

/** What is asked beside the record today; null at a helpline that never published anything. */
export const findAsked = async (desk: Desk): Promise<Asked | null> => {
  const held = await selectHeld(desk.db, [QUESTIONS.kind], desk.today)
  return held[0] === undefined ? null : askedIn(held[0])
}

/** Everything that was answered for a contact, the last one first, each with the version that it was given to. */
export const getAnswers = async (desk: Desk, contact: string): Promise<Answering[]> => {
  const answerings = await selectAnswerings(desk.db, contact)
  if (answerings.length === 0) return []
  const versions = await selectByIds(desk.db, [...new Set(answerings.map(({ form }) => form))])
  const rows = await selectAnswers(desk.db, contact)
  const answerIn = ({ id, value, sealed }: AnswerRow): Answer | null => {
    if (sealed === null) return readAnswer(value)
    return sealed.length === 0 ? null : readAnswer(JSON.parse(openText(opening(desk), placeOf(id), sealed)))
  }
  return answerings.flatMap(({ nth, form, reason, given_by, given_at }) => {
    const version = versions.find(({ id }) => id === form)
    if (version === undefined) return []
    const answers = rows.filter((row) => row.nth === nth)
    return [
      {
        nth,
        by: given_by,
        at: given_at,
        reason,
        asked: askedIn(version),
        answers: new Map(answers.map((row) => [row.question, answerIn(row)])),
      },
    ]
  })
}
