import type { Language } from '@vigie/kernel'
import type { Table } from '@vigie/platform/document'

/** An answer as it is shown, printed or written to a file. */
export interface Answer {
  readonly title: string
  readonly language: Language
  readonly paragraphs: readonly string[]
  readonly tables: readonly Table[]
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
