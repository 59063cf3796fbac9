import {
  ActForm,
  type ConsoleContext,
  type DeskDeclaration,
  type DeskVisit,
  pathTo,
  showPage,
  wordsFor,
} from '@vigie/desk-frame/page-kit'
import { hintText, operationText, refusalText, type Words } from '@vigie/locales'
import { DIRECTORY_COLUMNS, IMPORT_OUTCOMES, IMPORTED_THINGS } from '@vigie/notices'
import { importProviders } from '@vigie/notices/verbs/import-providers'
import { ButtonLink, Callout, DataTable, TextArea } from '@vigie/ui'
import { z } from 'zod'
import { Styles } from '../parts/hotline-style.tsx'

export const IMPORT_PATH = '/providers/import'

/** What fits into one form of a desk, in bytes; more is read in by the operator. */
const MOST = 200_000

/** A table of providers, pasted or read out of a file on the reader's own device. */
export function ImportPage({ visit }: { visit: DeskVisit }) {
  const { words } = visit
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/providers')}>{words('desk-hotline.pages.providers')}</a>
      </p>
      <h1>{operationText(words, importProviders.name, 'title')}</h1>
      <p class="quiet">{operationText(words, importProviders.name, 'consequence')}</p>
      <details>
        <summary>{words('desk-hotline.pages.import.headings')}</summary>
        <p>{words('desk-hotline.pages.import.headings.more')}</p>
        <p class="mono">{DIRECTORY_COLUMNS.join(' · ')}</p>
      </details>
      <ActForm
        visit={visit}
        act={{ operation: importProviders.name, on: ['house', ''], allowed: true, why: null }}
        back={pathTo(visit, '/providers')}
        primary
      >
        <div hidden>
          <label class="label" for="table-file">
            {words('desk-hotline.pages.import.file')}
          </label>
          <input
            type="file"
            id="table-file"
            class="input"
            accept=".csv,.json,.txt,text/csv,application/json"
            data-table-file
            data-most={String(MOST)}
          />
          <p
            role="status"
            class="quiet"
            data-read={words('desk-hotline.pages.import.file.read')}
            data-too-large={words('desk-hotline.pages.import.file.too-large')}
          />
        </div>
        <TextArea
          name="directoryTable"
          label={words('notices.fields.directoryTable')}
          hint={hintText(words, importProviders.name, 'directoryTable') ?? undefined}
          rows={12}
          mono
        />
      </ActForm>
    </div>
  )
}

const Report = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      said: z.array(
        z.object({
          thing: z.enum(IMPORTED_THINGS),
          outcome: z.enum(IMPORT_OUTCOMES),
          word: z.string().optional(),
        }),
      ),
      unreadable: z.array(z.string()),
    }),
  ),
  counts: z.record(z.enum(IMPORT_OUTCOMES), z.number()),
})
type Said = z.output<typeof Report>['rows'][number]['said'][number]

const saidText = (words: Words, { thing, outcome, word }: Said): string => {
  const text = `${words(`desk-hotline.pages.import.thing.${thing}`)}: ${words(`desk-hotline.pages.import.outcome.${outcome}`)}`
  if (word === undefined) return text
  const why = words.maybe(`desk-hotline.pages.import.word.${word}`) ?? refusalText(words, word) ?? word
  return `${text}. ${why}`
}

/** What became of each row, and of which cells nothing could be read: on the answer to the form, for no page shows it again. */
const showReport = (c: ConsoleContext, result: unknown, back: string) => {
  const words = wordsFor(c)
  const { rows, counts } = Report.parse(result)
  const hasMistakes = counts.refused > 0 || rows.some(({ unreadable }) => unreadable.length > 0)
  const title = words('desk-hotline.pages.import.report')
  return showPage(c, {
    title,
    current: '/providers',
    children: (
      <>
        <Styles />
        <div class="overview">
          <h1>{title}</h1>
          <Callout tone={hasMistakes ? 'wait' : 'good'} said>
            <p>
              {IMPORT_OUTCOMES.map(
                (outcome) => `${words(`desk-hotline.pages.import.outcome.${outcome}`)}: ${counts[outcome]}`,
              ).join(' · ')}
            </p>
            {hasMistakes ? <p>{words('desk-hotline.pages.import.mistakes')}</p> : null}
          </Callout>
          <DataTable
            id="table-import"
            caption={title}
            columns={[
              { header: words('desk-hotline.pages.import.row'), numeric: true },
              { header: words('desk-hotline.pages.import.said') },
              { header: words('desk-hotline.pages.import.unreadable') },
            ]}
            rows={rows.map(({ row, said, unreadable }) => [
              String(row),
              <ul class="plain">
                {said.map((one) => (
                  <li>{saidText(words, one)}</li>
                ))}
              </ul>,
              unreadable.length === 0 ? '–' : <span class="mono">{unreadable.join(', ')}</span>,
            ])}
          />
          <p>
            <ButtonLink primary href={back}>
              {words('desk-hotline.pages.providers')}
            </ButtonLink>
          </p>
        </div>
      </>
    ),
  })
}

export const IMPORT_REPORT: NonNullable<DeskDeclaration['once']> = { [importProviders.name]: showReport }
