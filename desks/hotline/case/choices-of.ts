import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'

/** The answers to a question of the register, each in the words of the reader. */
export const choicesOf = (visit: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(visit.words, 'hotline', field, value) }))
