import { type Words, wordsOf } from '@vigie/locales'
import type { Desk } from '@vigie/platform/operation'
import type { SubjectRequest } from '../request.ts'
import { answerPerson } from './answer-person.ts'
import { answerReport, languageOfReport } from './answer-report.ts'
import { type Answer, dayText, type Part } from './part.ts'

const languageOf = async (desk: Desk, request: SubjectRequest) =>
  request.subjectKind === 'report' ? languageOfReport(desk, request.subject) : null

/** What was decided, where that is all there is to say. */
const decided = (words: Words, { outcome, ground }: SubjectRequest): Part => ({
  paragraphs:
    outcome === 'granted'
      ? [words('privacy.answer.granted.erasure')]
      : [words('privacy.answer.refused'), words.maybe(`privacy.answer.ground.${ground}`) ?? ''],
  tables: [],
})

/**
 * The answer to a request as a document that its subject can read, in their own language: what is held, what for, on what
 * basis, how long, who receives it, and what they can do (Art. 15(1) of the GDPR). Nothing in it is about somebody else.
 */
export const writeAnswer = async (desk: Desk, request: SubjectRequest): Promise<Answer> => {
  const isShown = request.wish === 'access' && request.outcome === 'granted'
  const held = isShown
    ? request.subjectKind === 'report'
      ? await answerReport(desk, request.subject)
      : await answerPerson(desk, request.subject)
    : null
  const words = wordsOf(held?.language ?? (await languageOf(desk, request)) ?? 'en')
  const { paragraphs, tables } = held ?? decided(words, request)
  const [received, answered] = [dayText(words, request.receivedOn), dayText(words, desk.today)]
  return {
    title: words(request.wish === 'access' ? 'privacy.answer.title.access' : 'privacy.answer.title.erasure'),
    language: words.language,
    paragraphs: [
      words('privacy.answer.intro', { received, answered }),
      ...paragraphs,
      words('privacy.answer.rights'),
      words('privacy.answer.complaint'),
    ],
    tables,
  }
}
