import { type DeskVisit, dayText } from '@vigie/desk-frame/page-kit'
import { Sparklines } from '@vigie/ui'
import { lastWeeks } from '../pictures/viewings.tsx'
import type { OverviewView } from './overview-view.ts'

/** How the work went in the last twelve weeks: what came in and what was assessed. Of the house, and of nobody in it. */
export function Weeks({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words, lang, today } = visit
  const number = new Intl.NumberFormat(lang)
  const weeks = lastWeeks(today)
  const lines = [
    {
      label: words('desk-hotline.pages.weeks.reports'),
      values: weeks.map(({ week }) => view.reports.find((one) => one.week === week)?.reports ?? 0),
    },
    {
      label: words('desk-hotline.pages.weeks.assessments'),
      values: weeks.map(({ week }) => {
        const found = view.looks.find((one) => one.week === week)
        return (found?.looked ?? 0) + (found?.avoided ?? 0)
      }),
    },
  ]
  const title = words('desk-hotline.pages.weeks')
  return (
    <section aria-labelledby="weeks-title">
      <h2 id="weeks-title">{title}</h2>
      <Sparklines
        lines={lines.map(({ label, values }) => ({
          label,
          values,
          now: words('desk-hotline.pages.weeks.now', { count: values.at(-1) ?? 0 }),
          beside: words('desk-hotline.pages.weeks.before', { count: values.at(-2) ?? 0 }),
        }))}
        folded={words('transparency.pictures.table')}
        table={{
          id: 'weeks-table',
          caption: title,
          columns: [
            { header: words('desk-pictures.pages.viewings.column.week') },
            ...lines.map(({ label }) => ({ header: label, numeric: true })),
          ],
          rows: weeks
            .map(({ monday }, at) => [
              words('desk-pictures.pages.viewings.week', { day: dayText(lang, monday) }),
              ...lines.map(({ values }) => number.format(values[at] ?? 0)),
            ])
            .toReversed(),
        }}
      />
    </section>
  )
}
