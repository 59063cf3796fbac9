import type { Filled } from '@vigie/platform/web'
import type { FormField } from './describe-form.ts'

/** What was typed, field by field, as it has to stand there again after a mistake. */
export type Typed = Readonly<Record<string, readonly string[]>>

export const typedIn = (fields: readonly FormField[], filled: Filled): Typed =>
  Object.fromEntries(fields.map(({ name }) => [name, filled.all(name)]))

const linesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isOff = (text: string | undefined): boolean => text === undefined || text === '' || text === 'no'

/** Browsers send every line break as CRLF; what somebody wrote has LF. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n')

const asNumber = (text: string): number | string => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) ? text : value
}

const valueText = (field: FormField, texts: readonly string[]): unknown => {
  const text = texts.at(-1)
  if (field.kind === 'choices') return texts.filter((one) => one !== '')
  if (field.kind === 'lines' || field.kind === 'references') return linesOf(texts)
  if (field.kind === 'yes') return !isOff(text)
  if (text === undefined || text.trim() === '') return field.nullable ? null : undefined
  return field.kind === 'number' ? asNumber(text) : plain(text)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

/** The input of an operation out of what was typed. A field that may be absent and was left empty is absent. */
export const readValues = (fields: readonly FormField[], typed: Typed): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value = valueText(field, typed[field.name] ?? [])
    if (!isEmpty(value) || (field.required && value !== undefined)) values[field.name] = value
  }
  return values
}
