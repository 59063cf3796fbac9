import { dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import type { Described, SubjectKind } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { type Keeping, subjectsOf } from '../keeping.ts'
import { lawsConfirmedOn } from '../laws-confirmed.ts'
import { selectSchedule } from '../privacy-rows.ts'
import type { SubjectRequest } from '../request.ts'
import type { ScheduleLine } from '../schedule.ts'
import { tellTransfers } from '../transfers.ts'
import type { Answer } from './answer.ts'

type Part = Pick<Answer, 'paragraphs' | 'tables'>

/** On what basis something is kept, by which law and how long: by the line of the schedule, or in the words of its module. */
const keepingText = (
  words: Words,
  schedule: readonly ScheduleLine[],
  keeping: Described['keeping'],
  isConfirmed: boolean,
): string[] => {
  const basis = (word: string) =>
    words('privacy.answer.basis', { basis: words.maybe(`privacy.answer.basis.${word}`) ?? word })
  if ('period' in keeping) return [basis(keeping.legalBasis), keeping.period]
  const line = schedule.find(({ kind }) => kind === keeping.kind)
  if (!line) return []
  const event = words.named('kept', `event-in-answer.${line.event}`) ?? line.event
  const law = isConfirmed
    ? [words('privacy.answer.law', { law: valueText(words, 'privacy', 'law', line.law) })]
    : []
  return [basis(line.legalBasis), ...law, words('privacy.answer.period', { months: line.months, event })]
}

const held = async (desk: Desk, words: Words, described: Described): Promise<Part> => ({
  paragraphs: [
    described.besides,
    described.purposes,
    ...keepingText(
      words,
      await selectSchedule(desk.db),
      described.keeping,
      lawsConfirmedOn(desk.letterhead) !== null,
    ),
    described.recipients,
    described.source,
    described.leftOut,
  ],
  tables: described.tables.filter(({ lines }) => lines.length > 0),
})

/** What was decided, where that is all there is to say. */
const decided = (words: Words, { erased }: SubjectKind, { outcome, ground }: SubjectRequest): Part => ({
  paragraphs:
    outcome === 'granted' && 'told' in erased
      ? [erased.told(words.language)]
      : [words('privacy.answer.refused'), words.named('kept', `ground-in-answer.${ground}`) ?? ''],
  tables: [],
})

/**
 * The answer to a request as a document that its subject can read, in their own language: what is held, what for, on what
 * basis, how long, who receives it, and what they can do (Art. 15(1) of the GDPR). Nothing in it is about somebody else.
 */
export const writeAnswer = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<Answer> => {
  const kind = subjectsOf(keeping, request.subjectKind)
  const words = wordsOf(await kind.language(desk, request.subject))
  const isShown = request.wish === 'access' && request.outcome === 'granted'
  const { paragraphs, tables } = isShown
    ? await held(desk, words, await kind.describe(desk, request.subject))
    : decided(words, kind, request)
  const [received, answered] = [dayInWords(words, request.receivedOn), dayInWords(words, desk.today)]
  return {
    title: words(request.wish === 'access' ? 'privacy.answer.title.access' : 'privacy.answer.title.erasure'),
    language: words.language,
    paragraphs: [
      words('privacy.answer.intro', { received, answered }),
      ...paragraphs,
      words('privacy.answer.rights'),
      tellTransfers(words).join(' '),
      words('privacy.answer.complaint'),
    ],
    tables,
  }
}
