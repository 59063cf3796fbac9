import { type InEveryLanguage, LANGUAGES, newId } from '@vigie/kernel'
import { z } from 'zod'
import { refuse } from '../refusals.ts'
import {
  FARTHEST,
  isChosen,
  isWritten,
  LONGEST_ANSWER,
  LONGEST_HELP,
  LONGEST_LABEL,
  MOST_CHOICES,
  type Question,
  type QuestionType,
} from './question.ts'

const label = z.string().trim().max(LONGEST_LABEL).optional()
const help = z.string().trim().max(LONGEST_HELP).optional()
const choices = z.array(z.string().trim().min(1).max(LONGEST_LABEL)).max(MOST_CHOICES).optional()
const bound = z.int().min(-FARTHEST).max(FARTHEST).optional()

/** What a coordinator writes of a question: a language may wait, and nothing is published before it is there. */
export const questionFields = {
  labelNl: label,
  labelFr: label,
  labelDe: label,
  labelEn: label,
  helpNl: help,
  helpFr: help,
  helpDe: help,
  helpEn: help,
  choicesNl: choices,
  choicesFr: choices,
  choicesDe: choices,
  choicesEn: choices,
  longest: z.int().min(1).max(LONGEST_ANSWER).optional(),
  least: bound,
  most: bound,
  personal: z.boolean().default(false),
}
type Fields = z.output<z.ZodObject<typeof questionFields>>

const texts = <Text>(nl: Text, fr: Text, de: Text, en: Text) => ({ nl, fr, de, en })
const LABELS = texts('labelNl', 'labelFr', 'labelDe', 'labelEn')
const CHOICES = texts('choicesNl', 'choicesFr', 'choicesDe', 'choicesEn')

/** How long a text may be where nobody said it. */
const USUALLY = { 'short-text': 200, 'long-text': 2_000 } as const

const isAlike = (one: InEveryLanguage, other: InEveryLanguage): boolean =>
  LANGUAGES.some((language) => one[language] !== '' && one[language] === other[language])

/** The choices line by line: one that says in some language what an earlier one said is the same choice. */
const choicesOf = (said: Fields, before: Question['choices']): Question['choices'] => {
  const lines = texts(said.choicesNl ?? [], said.choicesFr ?? [], said.choicesDe ?? [], said.choicesEn ?? [])
  const written = LANGUAGES.filter((language) => lines[language].length > 0)
  const most = Math.max(...LANGUAGES.map((language) => lines[language].length))
  if (most < 2) throw refuse('choices-too-few', [CHOICES[written[0] ?? 'nl']])
  const short = written.filter((language) => lines[language].length < most)
  if (short.length > 0)
    throw refuse(
      'choices-not-alike',
      short.map((language) => CHOICES[language]),
    )
  const twice = written.filter((language) => new Set(lines[language]).size < most)
  if (twice.length > 0)
    throw refuse(
      'choice-twice',
      twice.map((language) => CHOICES[language]),
    )
  const left = [...before]
  return Array.from({ length: most }, (_, line) => {
    const at = (own: readonly string[]) => own[line] ?? ''
    const one = texts(at(lines.nl), at(lines.fr), at(lines.de), at(lines.en))
    const known = left.findIndex((earlier) => isAlike(earlier.label, one))
    const [same] = known < 0 ? [] : left.splice(known, 1)
    return { key: same?.key ?? newId(), label: one }
  })
}

interface Which {
  readonly key: string
  readonly type: QuestionType
  readonly before?: Question
}

/** The question that these fields say. */
export const questionOf = (said: Fields, { key, type, before }: Which): Question => {
  const asked = texts(said.labelNl ?? '', said.labelFr ?? '', said.labelDe ?? '', said.labelEn ?? '')
  if (LANGUAGES.every((language) => asked[language] === ''))
    throw refuse('question-says-nothing', [LABELS.nl])
  const least = type === 'number' ? (said.least ?? null) : null
  const most = type === 'number' ? (said.most ?? null) : null
  if (least !== null && most !== null && least > most) throw refuse('least-above-most', ['least', 'most'])
  return {
    key,
    type,
    personal: said.personal || isWritten(type),
    label: asked,
    help: texts(said.helpNl ?? '', said.helpFr ?? '', said.helpDe ?? '', said.helpEn ?? ''),
    choices: isChosen(type) ? choicesOf(said, before?.choices ?? []) : [],
    longest:
      type === 'short-text' || type === 'long-text'
        ? (said.longest ?? before?.longest ?? USUALLY[type])
        : null,
    least,
    most,
  }
}
