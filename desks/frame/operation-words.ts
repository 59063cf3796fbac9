import type { Words } from '@vigie/locales'
import type { AnyOperation } from '@vigie/platform/operation'

type Named = Pick<AnyOperation, 'name'>

/** The texts of an operation. The name stands in where a text is missing, so that nothing is ever blank. */
export const titleOf = (words: Words, { name }: Named): string =>
  words.maybe(`operations.${name}.title`) ?? name

export const consequenceOf = (words: Words, { name }: Named): string | null =>
  words.maybe(`operations.${name}.consequence`)

export const buttonOf = (words: Words, { name }: Named): string =>
  words.maybe(`operations.${name}.button`) ?? words('console.do-it')

/** An operation may call a field of its own by another name than the rest of the house. */
export const labelOf = (words: Words, { name }: Named, field: string): string =>
  words.maybe(`fields.${name}.${field}`) ?? words.maybe(`fields.${field}`) ?? field

export const hintOf = (words: Words, { name }: Named, field: string): string | null =>
  words.maybe(`fields.${name}.${field}.hint`) ?? words.maybe(`fields.${field}.hint`)

export const valueText = (words: Words, field: string, value: string): string =>
  words.maybe(`values.${field}.${value}`) ?? value
