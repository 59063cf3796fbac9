import type { Day, Language } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { RecordKind, ScheduleLine } from '../schedule.ts'

/** What an answer says about one subject, before its frame. */
export interface Part {
  readonly paragraphs: readonly string[]
  readonly tables: readonly Table[]
}

/** An answer as it is shown, printed or written to a file. */
export interface Answer extends Part {
  readonly title: string
  readonly language: Language
}

export const dayText = (words: Words, day: Day): string =>
  new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** On what basis a kind of record is kept, and how long: the line of the schedule, in words. */
export const keepingText = (words: Words, schedule: readonly ScheduleLine[], kind: RecordKind): string[] => {
  const line = schedule.find((one) => one.kind === kind)
  if (!line) return []
  return [
    words('privacy.answer.basis', { basis: words(`privacy.answer.basis.${line.legalBasis}`) }),
    words('privacy.answer.period', {
      months: line.months,
      event: words(`privacy.answer.event.${line.event}`),
    }),
  ]
}

/** The answer as plain text, for a terminal or a letter. */
export const asText = ({ title, paragraphs, tables }: Answer): string =>
  [
    title,
    ...paragraphs,
    ...tables.flatMap((table) => [
      table.title,
      ...table.lines.map((line) =>
        line.map((cell, at) => `${table.header[at] ?? ''}: ${cell ?? ''}`).join('\n'),
      ),
    ]),
  ].join('\n\n')
