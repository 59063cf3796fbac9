import type { Day } from '@vigie/kernel'
import { z } from 'zod'
import { FARTHEST, type Question } from './question.ts'

const AnswerShape = z.union([z.string(), z.boolean(), z.number(), z.array(z.string())])
export type Answer = z.output<typeof AnswerShape>
export const readAnswer = (value: unknown): Answer => AnswerShape.parse(value)

/** What was given for one question: a word or a text, or several of its choices. */
export interface Given {
  readonly said?: string | undefined
  readonly several?: readonly string[] | undefined
}

/** Why an answer is none that its question allows. */
export type Misfit =
  | 'answer-not-a-choice'
  | 'answer-not-a-number'
  | 'answer-outside'
  | 'answer-too-long'
  | 'answer-not-a-day'
  | 'answer-not-a-month'

export type Read =
  | { readonly answer: Answer | null; readonly misfit?: undefined }
  | { readonly misfit: Misfit }

const isDay = (text: string): text is Day => z.iso.date().safeParse(text).success && /^(19|20)/.test(text)

const monthIn = (text: string): string | null => {
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)$/.exec(text) ?? []
  if (month !== undefined && year !== undefined) return `${year}-${month.padStart(2, '0')}`
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null
}

const numberIn = (question: Question, text: string): Read => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (!/^-?\d{1,9}$/.test(plain)) return { misfit: 'answer-not-a-number' }
  // A minus before nothing is nothing.
  const value = Number(plain) + 0
  const { least, most } = question
  return value < (least ?? -FARTHEST) || value > (most ?? FARTHEST)
    ? { misfit: 'answer-outside' }
    : { answer: value }
}

const isChoice = ({ choices }: Question, word: string): boolean => choices.some(({ key }) => key === word)

/** An answer as its question allows it; null where nothing was said. */
export const fit = (question: Question, { said, several = [] }: Given): Read => {
  const text = said?.trim() ?? ''
  if (question.type === 'several-of') {
    const words = [...new Set(several)]
    if (words.length === 0) return text === '' ? { answer: null } : { misfit: 'answer-not-a-choice' }
    return words.every((word) => isChoice(question, word))
      ? { answer: words }
      : { misfit: 'answer-not-a-choice' }
  }
  if (several.length > 0) return { misfit: 'answer-not-a-choice' }
  if (text === '') return { answer: null }
  if (question.type === 'yes-no')
    return text === 'yes' || text === 'no' ? { answer: text === 'yes' } : { misfit: 'answer-not-a-choice' }
  if (question.type === 'one-of')
    return isChoice(question, text) ? { answer: text } : { misfit: 'answer-not-a-choice' }
  if (question.type === 'number') return numberIn(question, text)
  if (question.type === 'day') return isDay(text) ? { answer: text } : { misfit: 'answer-not-a-day' }
  if (question.type === 'month') {
    const month = monthIn(text)
    return month === null ? { misfit: 'answer-not-a-month' } : { answer: month }
  }
  return text.length > (question.longest ?? 0) ? { misfit: 'answer-too-long' } : { answer: text }
}

/** An answer as it stands in a form again, for the same question of this or of a later version. */
export const standing = (question: Question, answer: Answer | undefined): Given => {
  if (answer === undefined) return {}
  const given = Array.isArray(answer)
    ? { several: answer.filter((word) => isChoice(question, word)) }
    : { said: typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer) }
  return fit(question, given).misfit === undefined ? given : {}
}
