import { fieldText, hintText, operationText, valueText, type Words } from '@vigie/locales'
import type { AnyOperation } from '@vigie/platform/operation'

type Named = Pick<AnyOperation, 'name'>

/** The texts of an operation. The name stands in where a text is missing, so that nothing is ever blank. */
export const titleOf = (words: Words, { name }: Named): string => operationText(words, name, 'title') ?? name

export const consequenceOf = (words: Words, { name }: Named): string | null =>
  operationText(words, name, 'consequence')

export const buttonOf = (words: Words, { name }: Named): string =>
  operationText(words, name, 'button') ?? words('desk-frame.pages.do-it')

export const labelOf = (words: Words, { name }: Named, field: string): string => fieldText(words, name, field)

/** The word for a value of a field of this operation. */
export const valueLabelOf = (words: Words, { name }: Named, field: string, value: string): string =>
  valueText(words, name.slice(0, name.indexOf('.')), field, value)

export const hintOf = (words: Words, { name }: Named, field: string): string | null =>
  hintText(words, name, field)
