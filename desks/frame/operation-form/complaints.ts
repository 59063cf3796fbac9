import { refusalText, type Words } from '@vigie/locales'
import { z } from 'zod'

/** What is wrong with a field, in the reader's words, by the name of the field. */
export type Complaints = Readonly<Record<string, string>>

type Issue = z.core.$ZodIssue

/** What a rule of the input says more about a mistake, for the places of its text. */
const Values = z.record(z.string(), z.string())

const FORMATS: Readonly<Record<string, 'mail' | 'day' | 'unknown-thing' | 'address'>> = {
  email: 'mail',
  date: 'day',
  uuid: 'unknown-thing',
  url: 'address',
}

const sayFormat = (words: Words, format: string): string => {
  const known = FORMATS[format]
  return known ? words(`desk-frame.pages.complaint.${known}`) : words('desk-frame.pages.complaint.not-right')
}

const saySize = (words: Words, issue: Issue & { code: 'too_small' | 'too_big' }, value: unknown): string => {
  const isText = issue.origin === 'string'
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum)
    return isText
      ? words('desk-frame.pages.complaint.too-long', { most, count: String(value).length })
      : words('desk-frame.pages.complaint.too-much', { most })
  }
  const least = Number(issue.minimum)
  if (issue.origin === 'number' || issue.origin === 'int')
    return words('desk-frame.pages.complaint.too-little', { least })
  return least <= 1
    ? words('desk-frame.pages.complaint.missing')
    : words('desk-frame.pages.complaint.too-short', { least })
}

const say = (words: Words, issue: Issue, value: unknown): string => {
  if (issue.code === 'custom') {
    const values = Values.safeParse(issue.params ?? {}).data
    return refusalText(words, issue.message, values) ?? words('desk-frame.pages.complaint.not-right')
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return saySize(words, issue, value)
  if (issue.code === 'invalid_value') return words('desk-frame.pages.complaint.choose')
  if (value === undefined) return words('desk-frame.pages.complaint.missing')
  if (issue.code === 'invalid_format') return sayFormat(words, issue.format)
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) {
    return words('desk-frame.pages.complaint.number')
  }
  return words('desk-frame.pages.complaint.not-right')
}

/** The first complaint about each field; empty when the input has the form that is asked for. */
export const complaintsAbout = (
  words: Words,
  schema: z.ZodType,
  values: Readonly<Record<string, unknown>>,
): Complaints => {
  const parsed = schema.safeParse(values)
  const complaints: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    complaints[field] ??= say(words, issue, values[field])
  }
  return complaints
}
