import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { z } from 'zod'

export const QUESTION_TYPES = [
  'yes-no',
  'one-of',
  'several-of',
  'short-text',
  'long-text',
  'number',
  'day',
  'month',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

export const MOST_QUESTIONS = 10
export const MOST_CHOICES = 12
export const LONGEST_LABEL = 200
export const LONGEST_HELP = 500
export const LONGEST_ANSWER = 5_000
/** A whole number of at most so much, either way. */
export const FARTHEST = 999_999_999

const KEY = z.string().regex(/^[a-z0-9-]{1,40}$/)
const inWords = (longest: number) => {
  const text = z.string().max(longest)
  return z.strictObject({ nl: text, fr: text, de: text, en: text })
}
const bound = z.int().min(-FARTHEST).max(FARTHEST).nullable()

const isAlone = (keys: readonly { readonly key: string }[]): boolean =>
  new Set(keys.map(({ key }) => key)).size === keys.length

export const isWritten = (type: QuestionType): boolean => type === 'short-text' || type === 'long-text'
export const isChosen = (type: QuestionType): boolean => type === 'one-of' || type === 'several-of'

/** One question beside the record. There is no way to make it a duty: nobody is pressed for an answer. */
const QuestionShape = z
  .strictObject({
    key: KEY,
    type: z.enum(QUESTION_TYPES),
    /** Answers are sealed, destroyed with the notes and counted nowhere. What somebody writes freely always is. */
    personal: z.boolean(),
    label: inWords(LONGEST_LABEL),
    help: inWords(LONGEST_HELP),
    choices: z.array(z.strictObject({ key: KEY, label: inWords(LONGEST_LABEL) })).max(MOST_CHOICES),
    longest: z.int().min(1).max(LONGEST_ANSWER).nullable(),
    least: bound,
    most: bound,
  })
  .refine(({ type, personal }) => personal || !isWritten(type))
  .refine(({ type, longest }) => isWritten(type) === (longest !== null))
  .refine(({ type, least, most }) => type === 'number' || (least === null && most === null))
  .refine(({ least, most }) => least === null || most === null || least <= most)
  .refine(({ type, choices }) => (isChosen(type) ? choices.length > 1 : choices.length === 0))
  .refine(({ choices }) => isAlone(choices))

export const QuestionsContent = z.strictObject({
  questions: z.array(QuestionShape).max(MOST_QUESTIONS).refine(isAlone),
})

export type Question = Readonly<z.output<typeof QuestionShape>>

export const readQuestions = (content: unknown): readonly Question[] =>
  QuestionsContent.parse(content).questions

const says = (text: InEveryLanguage): boolean => LANGUAGES.some((language) => text[language] !== '')

/** The languages in which something of these questions is not said yet. */
export const languagesMissing = (questions: readonly Question[]): Language[] => {
  const texts = questions.flatMap(({ label, help, choices }) => [
    label,
    ...(says(help) ? [help] : []),
    ...choices.map((choice) => choice.label),
  ])
  return LANGUAGES.filter((language) => texts.some((text) => text[language] === ''))
}
