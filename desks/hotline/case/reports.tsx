import {
  type DeskVisit,
  dayText,
  harmless,
  type Statement,
  Told,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { CaseView, Followed, Playbook, Sheet } from '@vigie/hotline'
import type { OpenedReport } from '@vigie/intake'
import { Callout, Defanged, Tag } from '@vigie/ui'
import { aboutWhom } from '../parts/about-whom.ts'
import { Consents } from '../parts/consents.tsx'
import { ToldPlatform } from '../parts/told-platform.tsx'
import { toldTo } from '../parts/told-to.ts'
import type { Known } from '../pictures/known.ts'

/** A case with its reports, and with what is known of its pictures. */
export type OpenedCase = CaseView<OpenedReport> & {
  readonly known: Known
  readonly sheet: Sheet
  /** What was put right, by report. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly playbook: Playbook
  /** What the assessments on it followed, by version. */
  readonly followed: Followed
}

type Names = ReadonlyMap<string, string>

/** One report: when, in which language, what was said, whether somebody wants to be reached. */
export function Report(props: {
  readonly visit: DeskVisit
  readonly report: OpenedReport
  readonly why?: string
  /** On the page of a case its items stand for them. */
  readonly addresses?: boolean
  /** On paper nobody needs to know how to reach them. */
  readonly withoutContact?: boolean
  readonly names?: Names
  /** What whoever sent it had put right: it stands beside what they told. */
  readonly statements?: readonly Statement[] | undefined
}) {
  const { visit, report, why, names = new Map() } = props
  const { words, lang } = visit
  return (
    <article class="report">
      <h3>{words('desk-hotline.pages.report-of', { day: dayText(lang, report.receivedOn) })}</h3>
      <ToldPlatform visit={visit} report={report} />
      <p class="quiet">
        {[
          valueText(words, 'intake', 'kind', report.kind),
          valueText(words, 'ui', 'language', report.language),
          valueText(words, 'intake', 'place', report.place),
          ...aboutWhom(words, report),
          ...toldTo(visit, names, report),
          why === undefined ? null : words.maybe(`desk-hotline.pages.joined.${why}`),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {report.urgent.length > 0 ? (
        <p>
          {report.urgent.map((one) => (
            <Tag tone="danger" text={valueText(words, 'intake', 'urgency', one)} />
          ))}
        </p>
      ) : null}
      {report.isDestroyed ? <p>{words('desk-hotline.pages.destroyed.report')}</p> : null}
      {report.isRestricted ? (
        <Callout tone="wait">
          <p>{words('desk-hotline.pages.restricted.report')}</p>
        </Callout>
      ) : null}
      {report.isDestroyed || report.isRestricted ? null : report.narrative === '' ? (
        <p class="quiet">
          {words(
            report.brings.includes('fingerprint')
              ? 'desk-hotline.pages.no-narrative.fingerprint'
              : 'desk-hotline.pages.no-narrative',
          )}
        </p>
      ) : (
        <Told text={report.narrative} lang={report.language} />
      )}
      {props.addresses && report.addresses.length > 0 ? (
        <ul class="plain addresses">
          {report.addresses.map(({ address }) => (
            <li>
              <Defanged address={address} />
            </li>
          ))}
        </ul>
      ) : null}
      {report.isRestricted
        ? null
        : props.statements?.map(({ said, at }) => (
            <>
              <h4>{words('desk-hotline.pages.statement', { day: dayText(lang, at) })}</h4>
              <Told text={said} lang={report.language} />
            </>
          ))}
      {props.withoutContact || report.isRestricted ? null : report.contact === null ? (
        <p class="quiet">{words('desk-hotline.pages.no-contact')}</p>
      ) : (
        <details>
          <summary>{words('desk-hotline.pages.contact')}</summary>
          <p>{words('desk-hotline.pages.contact.rule')}</p>
          <p translate="no">{harmless(report.contact)}</p>
        </details>
      )}
      {report.narrative === '' && report.contact === null ? null : <Consents visit={visit} report={report} />}
    </article>
  )
}

/** Who said what: the reports side by side. */
export function Reports({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  return (
    <section aria-labelledby="said">
      <h2 id="said">{visit.words('desk-hotline.pages.said')}</h2>
      {view.reports.length > 0 ? null : <p class="quiet">{visit.words('desk-hotline.pages.said.nobody')}</p>}
      <div class="side-by-side">
        {view.reports.map(({ opened, why }) => (
          <Report
            visit={visit}
            report={opened}
            why={why}
            names={view.names}
            statements={view.statements.get(opened.id)}
          />
        ))}
      </div>
    </section>
  )
}
