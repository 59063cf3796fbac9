import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { dayText } from '@vigie/desk-frame/page-kit'
import type { WeekOfLooks } from '@vigie/hotline/counts'
import { DAY, type Day, dayOf } from '@vigie/kernel'
import { Figures } from '@vigie/ui'

const WEEKS = 12
const MONDAY = 1

/** A week as ISO 8601 names it, by its Monday: the one that holds its Thursday's year. */
const weekOf = (monday: Date): string => {
  const thursday = new Date(monday.getTime() + 3 * DAY)
  const year = thursday.getUTCFullYear()
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The last twelve weeks, this one last, each by its Monday. */
export const lastWeeks = (today: Day): { week: string; monday: Day }[] => {
  const now = new Date(`${today}T00:00:00Z`)
  const since = (now.getUTCDay() + 7 - MONDAY) % 7
  return Array.from({ length: WEEKS }, (_, at) => {
    const monday = new Date(now.getTime() - (since + 7 * (WEEKS - 1 - at)) * DAY)
    return { week: weekOf(monday), monday: dayOf(monday) }
  })
}

/** How often nobody had to look, week by week: a sentence, a chart, a table and what is counted. */
export function Viewings({ visit, counted }: { visit: DeskVisit; counted: readonly WeekOfLooks[] }) {
  const { words, lang, today } = visit
  const number = new Intl.NumberFormat(lang)
  const weeks = lastWeeks(today).map(({ week, monday }) => {
    const found = counted.find((one) => one.week === week)
    return {
      label: words('desk-pictures.pages.viewings.week', { day: dayText(lang, monday) }),
      avoided: found?.avoided ?? 0,
      looked: found?.looked ?? 0,
      verdict: found?.bySource.verdict ?? 0,
      list: found?.bySource['list-entry'] ?? 0,
    }
  })
  const avoided = weeks.reduce((sum, week) => sum + week.avoided, 0)
  const total = weeks.reduce((sum, week) => sum + week.looked, avoided)
  const sentence = words('desk-pictures.pages.viewings.sentence', { avoided, total })
  return (
    <section aria-labelledby="viewings-title">
      <h2 id="viewings-title">{words('desk-pictures.pages.viewings')}</h2>
      <Figures
        sentence={sentence}
        {...(avoided === 0
          ? {}
          : {
              chart: {
                id: 'viewings',
                title: words('desk-pictures.pages.viewings.chart'),
                description: sentence,
                bars: weeks.map((week) => ({
                  label: week.label,
                  value: week.avoided,
                  text: number.format(week.avoided),
                })),
              },
            })}
        table={{
          id: 'viewings-table',
          caption: words('desk-pictures.pages.viewings.caption'),
          columns: [
            { header: words('desk-pictures.pages.viewings.column.week') },
            { header: words('desk-pictures.pages.viewings.column.avoided'), numeric: true },
            { header: words('desk-pictures.pages.viewings.column.verdict'), numeric: true },
            { header: words('desk-pictures.pages.viewings.column.list'), numeric: true },
            { header: words('desk-pictures.pages.viewings.column.looked'), numeric: true },
          ],
          rows: weeks
            .toReversed()
            .map((week) => [
              week.label,
              ...[week.avoided, week.verdict, week.list, week.looked].map((count) => number.format(count)),
            ]),
        }}
        definition={{
          term: words('desk-pictures.pages.viewings.term'),
          body: <p>{words('desk-pictures.pages.viewings.definition')}</p>,
        }}
      />
    </section>
  )
}
