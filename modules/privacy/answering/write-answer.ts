import { dayOf } from '@vigie/kernel'
import { dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import type { Described, SubjectKind } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { type Keeping, subjectsOf } from '../keeping.ts'
import { lawsConfirmedOn } from '../laws-confirmed.ts'
import { selectRestricted, selectSchedule } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { findRectifications, type SubjectRequest } from '../request.ts'
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

/** What they had put right before, and that it is kept and not used, where that is so: beside what is held. */
const besideIt = async (desk: Desk, words: Words, request: SubjectRequest): Promise<Part> => {
  const statements = (await findRectifications(desk, [request.subject])).get(request.subject) ?? []
  return {
    paragraphs: (await selectRestricted(desk.db, request.subject))
      ? [words('privacy.answer.restricted')]
      : [],
    tables:
      statements.length === 0
        ? []
        : [
            {
              title: words('privacy.answer.statements'),
              header: [words('privacy.answer.acts.day'), words('privacy.answer.held.says')],
              lines: statements.map(({ at, said }) => [dayInWords(words, dayOf(at)), said]),
            },
          ],
  }
}

/** What follows from a wish that was granted. */
const granted = async (
  desk: Desk,
  words: Words,
  { erased }: SubjectKind,
  request: SubjectRequest,
): Promise<Part> => {
  if (request.wish === 'erasure') {
    return { paragraphs: 'told' in erased ? [erased.told(words.language)] : [], tables: [] }
  }
  const { tables } = await besideIt(desk, words, request)
  return {
    paragraphs: [words.maybe(`privacy.answer.granted.${request.wish}`) ?? ''],
    tables: request.wish === 'rectification' ? tables : [],
  }
}

const SHOWS_ALL = ['access', 'portability']

const partOf = async (desk: Desk, words: Words, keeping: Keeping, request: SubjectRequest): Promise<Part> => {
  const kind = subjectsOf(keeping, request.subjectKind)
  if (request.outcome !== 'granted') {
    const ground = words.named('kept', `ground-in-answer.${request.ground}`) ?? ''
    return { paragraphs: [words('privacy.answer.refused'), ground], tables: [] }
  }
  if (!SHOWS_ALL.includes(request.wish)) return granted(desk, words, kind, request)
  const all = await held(desk, words, await kind.describe(desk, request.subject))
  const beside = await besideIt(desk, words, request)
  return {
    paragraphs: [...all.paragraphs, ...beside.paragraphs],
    tables: [...all.tables, ...beside.tables],
  }
}

const titleOf = (words: Words, wish: string): string =>
  words.maybe(`privacy.answer.title.${wish}`) ?? words('privacy.answer.title.access')

const wordsFor = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<Words> =>
  wordsOf(await subjectsOf(keeping, request.subjectKind).language(desk, request.subject))

/**
 * The answer to a request as a document that its subject can read, in their own language: what was decided and why; of what is
 * asked to be seen, what is held, what for, on what basis, how long, who receives it (Art. 15(1) of the GDPR); and what they can
 * do. Nothing in it is about somebody else.
 */
export const writeAnswer = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<Answer> => {
  const words = await wordsFor(desk, keeping, request)
  const { paragraphs, tables } = await partOf(desk, words, keeping, request)
  const [received, answered] = [dayInWords(words, request.receivedOn), dayInWords(words, desk.today)]
  return {
    title: titleOf(words, request.wish),
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

/** The letter that says that a request takes longer, until when and why: it leaves within the first month (Art. 12(3)). */
export const writeExtension = async (
  desk: Desk,
  keeping: Keeping,
  request: SubjectRequest,
): Promise<Answer> => {
  if (request.extensionReason === null) throw refuse('not-extended')
  const words = await wordsFor(desk, keeping, request)
  return {
    title: words('privacy.answer.title.extension'),
    language: words.language,
    paragraphs: [
      words('privacy.answer.extended', {
        received: dayInWords(words, request.receivedOn),
        until: dayInWords(words, request.answerBy),
      }),
      words.maybe(`privacy.answer.extended.${request.extensionReason}`) ?? '',
      words('privacy.answer.complaint'),
    ],
    tables: [],
  }
}
