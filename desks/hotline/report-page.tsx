import {
  Act,
  type DeskVisit,
  dayText,
  isOffered,
  type OfferedAct,
  type Statement,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { openCase } from '@vigie/hotline/verbs/open-case'
import type { OpenedReport } from '@vigie/intake'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { Radios } from '@vigie/ui'
import { Mailbox } from './case/mailbox.tsx'
import { Report } from './case/reports.tsx'

/** Opening a case for a report that was about something else, when an analyst sees more in it. */
export const openCaseAct = (visit: DeskVisit, report: OpenedReport): OfferedAct => ({
  operation: openCase.name,
  on: ['report', report.id],
  allowed: isOffered(visit, openCase),
  why: 'not-for-you',
  keyLetter: 'o',
  fields: () => (
    <Radios
      name="kind"
      label={visit.words('hotline.fields.kind')}
      choices={DESIGNATED_KINDS.map((value) => ({
        value,
        label: valueText(visit.words, 'intake', 'kind', value),
      }))}
    />
  ),
})

/** A report that is in no case. */
export function ReportPage(props: {
  readonly visit: DeskVisit
  readonly report: OpenedReport
  readonly names: ReadonlyMap<string, string>
  readonly statements: readonly Statement[] | undefined
}) {
  const { visit, report, names, statements } = props
  return (
    <>
      <h1>{visit.words('desk-hotline.pages.report-of', { day: dayText(visit.lang, report.receivedOn) })}</h1>
      <Report visit={visit} report={report} names={names} statements={statements} addresses />
      <Mailbox visit={visit} report={report} />
    </>
  )
}

export function ReportActs({ visit, report }: { visit: DeskVisit; report: OpenedReport }) {
  return (
    <>
      <h2>{visit.words('desk-hotline.pages.acts')}</h2>
      <Act visit={visit} act={openCaseAct(visit, report)} />
    </>
  )
}
