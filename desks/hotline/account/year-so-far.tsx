import { type DeskVisit, isOffered, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { TOPICS } from '@vigie/notices/count-words'
import { enterIndependenceStatement } from '@vigie/notices/verbs/enter-independence-statement'
import { proposeYear } from '@vigie/notices/verbs/propose-year'
import type { Account } from '@vigie/transparency'
import { DataTable } from '@vigie/ui'
import { formPath } from '../pictures/lists-page.tsx'

/** This year as it runs, last year as it stands now, and what waits before either can be published. */
export interface YearView {
  readonly current: Account
  readonly before: Account
  readonly isBeforePublished: boolean
  readonly openComplaints: number
  readonly stopped: number
  readonly changes: number
}

type Part = { readonly visit: DeskVisit; readonly view: YearView }
type Line = readonly [what: string, now: number | null, then: number | null]

const actionsOf = ({ totals }: Account) =>
  new Map(totals.trusted.actions.map((one) => [one.action, one.items]))

/** The figures of Art. 22(3), this year and last, line by line. */
const linesOf = ({ words }: DeskVisit, { current, before }: YearView): Line[] => {
  const [one, other] = [current.totals, before.totals]
  const [mine, theirs] = [actionsOf(current), actionsOf(before)]
  const actions = [...new Set([...theirs.keys(), ...mine.keys()])]
  return [
    [words('desk-hotline.pages.year.notices'), one.trusted.notices, other.trusted.notices],
    [words('desk-hotline.pages.year.items'), one.trusted.items, other.trusted.items],
    [words('desk-hotline.pages.year.hours'), one.trusted.medianHours, other.trusted.medianHours],
    ...actions.map(
      (action): Line => [
        words('desk-hotline.pages.year.action', { action: valueText(words, 'notices', 'action', action) }),
        mine.get(action) ?? 0,
        theirs.get(action) ?? 0,
      ],
    ),
    [words('desk-hotline.pages.year.ordinary'), one.ordinary.notices, other.ordinary.notices],
    [
      words('desk-hotline.pages.year.voluntary'),
      one.voluntary?.notices ?? null,
      other.voluntary?.notices ?? null,
    ],
    [words('desk-hotline.pages.year.looks'), current.looks.looked, before.looks.looked],
  ]
}

/** This year beside last year, with the difference. */
export function YearTable({ visit, view }: Part) {
  const { words, lang } = visit
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const shown = (figure: number | null) => (figure === null ? '–' : number.format(figure))
  return (
    <DataTable
      id="table-year"
      caption={words('desk-hotline.pages.year')}
      columns={[
        { header: words('desk-hotline.pages.year.what') },
        { header: String(view.current.year), numeric: true },
        { header: String(view.before.year), numeric: true },
        { header: words('desk-hotline.pages.year.difference'), numeric: true },
      ]}
      rows={linesOf(visit, view).map(([what, now, then]) => [
        what,
        shown(now),
        shown(then),
        now === null || then === null ? '–' : signed.format(now - then),
      ])}
    />
  )
}

/** What is missing before the account is whole, each with the way to where it is done. */
export function Missing({ visit, view }: Part) {
  const { words } = visit
  const stated = new Set(view.current.independence.map(({ topic }) => topic))
  const waiting = view.current.totals.trusted.unanswered + view.before.totals.trusted.unanswered
  const mayEnter = isOffered(visit, enterIndependenceStatement)
  const lines = [
    ...TOPICS.filter((topic) => !stated.has(topic)).map((topic) => {
      const text = words('desk-hotline.pages.missing.statement', {
        topic: valueText(words, 'notices', 'topic', topic),
      })
      return mayEnter ? (
        <a href={formPath(visit, enterIndependenceStatement.name, { topic })}>{text}</a>
      ) : (
        text
      )
    }),
    ...(view.isBeforePublished
      ? []
      : [
          isOffered(visit, proposeYear) ? (
            <a href={formPath(visit, proposeYear.name, { year: String(view.before.year) })}>
              {words('desk-hotline.pages.missing.edition', { year: String(view.before.year) })}
            </a>
          ) : (
            words('desk-hotline.pages.missing.edition', { year: String(view.before.year) })
          ),
        ]),
    ...(waiting === 0 ? [] : [words('desk-hotline.pages.missing.undecided', { n: waiting })]),
    ...(view.openComplaints === 0
      ? []
      : [words('desk-hotline.pages.missing.complaints', { n: view.openComplaints })]),
    ...(view.stopped === 0
      ? []
      : [
          <a href={pathTo(visit, '/status')}>
            {words('desk-hotline.pages.status.stopped', { n: view.stopped })}
          </a>,
        ]),
    ...(view.changes === 0
      ? []
      : [
          <a href={pathTo(visit, '/changes')}>
            {words('desk-hotline.pages.changes.count', { n: view.changes })}
          </a>,
        ]),
  ]
  if (lines.length === 0) return <p>{words('desk-hotline.pages.missing.none')}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
