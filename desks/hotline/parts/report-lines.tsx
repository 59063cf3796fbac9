import { type DeskVisit, dayText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { WroteElsewhere } from '@vigie/hotline'
import type { Report } from '@vigie/intake'
import { Queue, type QueueRow } from '@vigie/ui'
import { aboutWhom } from './about-whom.ts'

export const reportRows = (visit: DeskVisit, reports: readonly Report[]): QueueRow[] =>
  reports.map((report) => ({
    href: pathTo(visit, `/report/${report.id}`),
    title: visit.words('desk-hotline.pages.report-of', { day: dayText(visit.lang, report.receivedOn) }),
    about: [
      valueText(visit.words, 'intake', 'kind', report.kind),
      valueText(visit.words, 'ui', 'language', report.language),
      valueText(visit.words, 'intake', 'place', report.place),
      ...report.urgent.map((one) => valueText(visit.words, 'intake', 'urgency', one)),
      ...aboutWhom(visit.words, report),
    ].join(' · '),
  }))

/** Reports in a closed case or in none whose senders wrote: nobody would meet them otherwise. */
export function WroteLines({ visit, wrote }: { visit: DeskVisit; wrote: readonly WroteElsewhere[] }) {
  if (wrote.length === 0) return null
  const title = visit.words('desk-hotline.pages.wrote.elsewhere')
  const rows = reportRows(
    visit,
    wrote.map(({ report }) => report),
  ).map((row, at) => {
    const number = wrote[at]?.caseNumber ?? null
    if (number === null) return row
    return {
      ...row,
      href: pathTo(visit, `/case/${number}`),
      title: visit.words('desk-hotline.pages.case', { n: number }),
    }
  })
  return (
    <>
      <h2>{title}</h2>
      <Queue label={title} rows={rows} />
    </>
  )
}
