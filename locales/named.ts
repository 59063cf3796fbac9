import type { Values, Words } from './texts.ts'

/** Names of operations and acts begin with their module, whose file has their texts. */
const split = (name: string): [file: string, rest: string] => {
  const dot = name.indexOf('.')
  return [name.slice(0, dot), name.slice(dot + 1)]
}

/** What an operation is called, what it will do, what its button says, what was done and what comes next; null without a text. */
export const operationText = (
  words: Words,
  operation: string,
  part: 'title' | 'consequence' | 'button' | 'done' | 'next',
): string | null => {
  const [file, verb] = split(operation)
  return words.maybe(`${file}.operations.${verb}.${part}`)
}

/** What the audit calls an act: the title of the operation, or a text of its own where it is none. */
export const actText = (words: Words, act: string): string => {
  const [file, rest] = split(act)
  return operationText(words, act, 'title') ?? words.maybe(`${file}.acts.${rest}`) ?? act
}

const fieldSaid = (words: Words, operation: string, field: string): string | null => {
  const [file, verb] = split(operation)
  return words.maybe(`${file}.fields.${verb}.${field}`) ?? words.named('fields', field, file)
}

/** The label of a field. An operation may call it by another name than the rest of its module. */
export const fieldText = (words: Words, operation: string, field: string): string =>
  fieldSaid(words, operation, field) ?? field

export const hintText = (words: Words, operation: string, field: string): string | null =>
  fieldSaid(words, operation, `${field}.hint`)

/** The word for a value of a field of this module, as every form and page says it. */
export const valueText = (words: Words, module: string, field: string, value: string): string =>
  words.named('values', `${field}.${value}`, module) ?? value

/** What a refusal says, whichever module's it is. */
export const refusalText = (words: Words, word: string, values?: Values): string | null =>
  words.named('refusals', word, undefined, values)
