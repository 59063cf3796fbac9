import type { ConsoleRoute, DeskVisit } from '@vigie/desk-frame/page-kit'
import { namesOf, page, valueText, visitOf } from '@vigie/desk-frame/page-kit'
import { type DueLine, findAllDeadlines, hotlineMay, type Spread } from '@vigie/hotline'
import { HOUR } from '@vigie/kernel'
import type { Table } from '@vigie/platform/document'
import { TABLE_FORMS, tableFile } from '../parts/table-file.ts'
import { findColleagues } from './find-colleagues.ts'
import type { Colleague } from './overview-view.ts'

/** What of the overview can be taken along. */
export const OVERVIEW_FILES = ['cases', 'staffing'] as const

const hoursFrom = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / HOUR)

const casesTable = (visit: DeskVisit, due: readonly DueLine[], names: ReadonlyMap<string, string>): Table => {
  const { words, now } = visit
  return {
    title: words('desk-hotline.pages.deadlines'),
    header: [
      words('hotline.fields.case'),
      words('hotline.fields.kind'),
      words('desk-hotline.pages.export.language'),
      words('desk-hotline.pages.export.opened'),
      words('desk-hotline.pages.column.with'),
      words('desk-hotline.pages.column.act'),
      words('desk-hotline.pages.export.waited'),
      words('desk-hotline.pages.export.left'),
    ],
    lines: due.map(({ number, kind, language, openedOn, takenBy, waitsFor, deadline }) => [
      number,
      valueText(words, 'intake', 'kind', kind),
      valueText(words, 'ui', 'language', language),
      openedOn,
      takenBy === null ? words('desk-hotline.pages.free') : (names.get(takenBy) ?? ''),
      words(`hotline.waits.${waitsFor}`),
      Math.max(0, hoursFrom(deadline.since, now)),
      hoursFrom(now, deadline.due),
    ]),
  }
}

const staffingTable = (
  { words, now }: DeskVisit,
  colleagues: readonly Colleague[],
  { loads }: Spread,
): Table => ({
  title: words('desk-hotline.pages.staffing'),
  header: [
    words('ui.fields.name'),
    words('desk-hotline.pages.staffing.last'),
    words('desk-hotline.pages.staffing.cases'),
    words('desk-hotline.pages.staffing.late'),
    words('desk-hotline.pages.export.waited'),
    words('desk-hotline.pages.staffing.vetted'),
  ],
  lines: colleagues.map(({ id, name, lastDay, vettedUntil }) => {
    const load = loads.get(id)
    return [
      name,
      lastDay,
      load?.cases ?? 0,
      load?.late ?? 0,
      load ? Math.max(0, hoursFrom(load.since, now)) : null,
      vettedUntil,
    ]
  }),
})

/** What the overview shows, whole, for a spreadsheet. That it was taken along is written down. */
export const OVERVIEW_FILE_ROUTES: readonly ConsoleRoute[] = OVERVIEW_FILES.flatMap((what) =>
  TABLE_FORMS.map((form) =>
    page({
      path: `/desk/${what}.${form}`,
      who: hotlineMay.overseeCases,
      audit: { act: 'hotline.export-overview', subject: () => 'desk', purpose: 'follow-up' },
      show: async (desk, c) => {
        const visit = visitOf(c, desk)
        const { due, spread } = await findAllDeadlines(desk)
        const table =
          what === 'cases'
            ? casesTable(
                visit,
                due,
                await namesOf(
                  desk,
                  due.flatMap(({ takenBy }) => takenBy ?? []),
                ),
              )
            : staffingTable(visit, (await findColleagues(desk)).colleagues, spread)
        return tableFile(c, form, `${what}-${visit.today}`, table)
      },
    }),
  ),
)
