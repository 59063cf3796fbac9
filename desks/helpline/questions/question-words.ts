import { type Change, type DeskVisit, dayText, valueText } from '@vigie/desk-frame/page-kit'
import { type Answer, languagesMissing, type Question } from '@vigie/helpline'
import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { typeset, type Words } from '@vigie/locales'

export const languageText = ({ words }: Pick<DeskVisit, 'words'>, language: Language): string =>
  valueText(words, 'ui', 'language', language)

/** What a text says in a language; where it is not written yet, in the first one in which it is. */
export const saidIn = (text: InEveryLanguage, lang: Language): string => {
  const written = text[lang] === '' ? LANGUAGES.find((language) => text[language] !== '') : lang
  return written === undefined ? '' : typeset(written, text[written])
}

const choiceText = ({ choices }: Question, key: string, lang: Language): string => {
  const choice = choices.find((one) => one.key === key)
  return choice === undefined ? key : saidIn(choice.label, lang)
}

const monthText = (month: string): string => month.split('-').toReversed().join('/')

/** An answer in words, as its question has them. */
export const answerText = (words: Words, question: Question, answer: Answer): string => {
  const lang = words.language
  if (Array.isArray(answer)) return answer.map((key) => choiceText(question, key, lang)).join(', ')
  if (typeof answer === 'boolean')
    return words(answer ? 'desk-helpline.pages.questions.yes' : 'desk-helpline.pages.questions.no')
  if (typeof answer === 'number') return String(answer)
  if (question.type === 'one-of') return choiceText(question, answer, lang)
  if (question.type === 'day') return dayText(lang, answer)
  return question.type === 'month' ? monthText(answer) : answer
}

export const typeText = ({ words }: Pick<DeskVisit, 'words'>, { type }: Pick<Question, 'type'>): string =>
  valueText(words, 'helpline', 'type', type)

/** What may be answered, beyond the sort of answer; null where anything of that sort will do. */
export const limitText = (words: Words, { type, longest, least, most }: Question): string | null => {
  if (longest !== null) return words('desk-helpline.pages.questions.longest', { n: longest })
  if (type === 'month') return words('desk-helpline.pages.questions.month')
  if (type !== 'number') return null
  if (least !== null && most !== null)
    return words('desk-helpline.pages.questions.between', { least: String(least), most: String(most) })
  if (least !== null) return words('desk-helpline.pages.questions.least', { least: String(least) })
  if (most !== null) return words('desk-helpline.pages.questions.most', { most: String(most) })
  return words('desk-helpline.pages.questions.whole-number')
}

/** In which languages something is still to be written; null where it is whole. */
export const missingText = (visit: DeskVisit, questions: readonly Question[]): string | null => {
  const missing = languagesMissing(questions)
  return missing.length === 0
    ? null
    : visit.words('desk-helpline.pages.questions.missing', {
        languages: missing.map((language) => languageText(visit, language)).join(', '),
      })
}

const partsOf = (visit: DeskVisit, question: Question): [string, string][] => {
  const { words } = visit
  const { label, help, choices, personal } = question
  return LANGUAGES.flatMap((language): [string, string][] => [
    [languageText(visit, language), label[language]],
    [`${words('desk-helpline.pages.questions.help')} · ${languageText(visit, language)}`, help[language]],
    [
      `${words('desk-helpline.pages.questions.choices')} · ${languageText(visit, language)}`,
      choices.map((choice) => choice.label[language]).join(', '),
    ],
  ]).concat([
    [words('desk-helpline.pages.questions.limit'), limitText(words, question) ?? ''],
    [
      words('desk-helpline.pages.questions.kept'),
      words(personal ? 'desk-helpline.pages.questions.sealed' : 'desk-helpline.pages.questions.counted'),
    ],
  ])
}

/** What later questions say otherwise than earlier ones, part by part. */
export const changesBetween = (
  visit: DeskVisit,
  before: readonly Question[],
  after: readonly Question[],
): Change[] => {
  const { words, lang } = visit
  const old = new Map(before.map((question) => [question.key, question]))
  const now = new Map(after.map((question) => [question.key, question]))
  const changed = after.flatMap((question): Change[] => {
    const earlier = old.get(question.key)
    const title = saidIn(question.label, lang)
    if (earlier === undefined)
      return [[words('desk-helpline.pages.questions.added'), '', `${title} (${typeText(visit, question)})`]]
    const was = new Map(partsOf(visit, earlier))
    return partsOf(visit, question).flatMap(([part, is]): Change[] =>
      was.get(part) === is ? [] : [[`${title} · ${part}`, was.get(part) ?? '', is]],
    )
  })
  const gone = before
    .filter(({ key }) => !now.has(key))
    .map(
      (question): Change => [words('desk-helpline.pages.questions.gone'), saidIn(question.label, lang), ''],
    )
  const order = (own: readonly Question[], others: ReadonlyMap<string, Question>) =>
    own.filter(({ key }) => others.has(key))
  const [was, is] = [order(before, now), order(after, old)]
  const isMoved = was.some(({ key }, place) => is[place]?.key !== key)
  const titles = (own: readonly Question[]) => own.map(({ label }) => saidIn(label, lang)).join(' · ')
  return [
    ...changed,
    ...gone,
    ...(isMoved
      ? ([[words('desk-helpline.pages.questions.order'), titles(was), titles(is)]] satisfies Change[])
      : []),
  ]
}
