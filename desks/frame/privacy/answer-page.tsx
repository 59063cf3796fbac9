import type { Answer } from '@vigie/privacy'
import { DataTable } from '@vigie/ui'
import { type DeskVisit, pathTo } from '../parts/visit.ts'

/** The answer as its subject will read it, in their language. An address in it is text and no link. */
export function AnswerPage({
  visit,
  request,
  answer,
}: {
  visit: DeskVisit
  request: string
  answer: Answer
}) {
  return (
    <>
      <p>
        <a href={pathTo(visit, `/privacy/request/${request}`)}>{visit.words('privacy.pages.request')}</a>
      </p>
      <article lang={answer.language}>
        <h1>{answer.title}</h1>
        {answer.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {answer.tables.map((table, at) => (
          <DataTable
            id={`answer-${at}`}
            caption={table.title}
            columns={table.header.map((header) => ({ header }))}
            rows={table.lines.map((line) => line.map((cell) => String(cell ?? '')))}
          />
        ))}
      </article>
    </>
  )
}
