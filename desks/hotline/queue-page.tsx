import {
  type DeskVisit,
  dayText,
  hereWith,
  Pages,
  pathTo,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type ClosedLine, hotlineMay, QUEUE_ORDERS, type QueueLine } from '@vigie/hotline'
import type { Report } from '@vigie/intake'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { isOneOf, type Page } from '@vigie/platform/operation'
import { EmptyState, Queue, type QueueRow } from '@vigie/ui'
import { aboutWhom } from './parts/about-whom.ts'
import { closedRows, queueRows } from './parts/queue-rows.ts'
import { readWishes } from './parts/queue-wishes.ts'

type Filter = { readonly name: string; readonly label: string; readonly values: readonly [string, string][] }

function Choose({ filter, value }: { filter: Filter; value: string | undefined }) {
  return (
    <label>
      <span>{filter.label}</span>
      <select class="input" name={filter.name}>
        {filter.values.map(([word, text]) => (
          <option value={word} selected={word === (value ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

function Tick({ name, label, on }: { name: string; label: string; on: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="yes" checked={on} />
      <span>{label}</span>
    </label>
  )
}

function Filters({ visit }: { visit: DeskVisit }) {
  const { words } = visit
  const wishes = readWishes(visit)
  const all: [string, string] = ['', words('desk-hotline.pages.all')]
  const filters: readonly (readonly [Filter, string | undefined])[] = [
    [
      {
        name: 'order',
        label: words('desk-hotline.pages.order'),
        values: QUEUE_ORDERS.map((one) => [one, words(`desk-hotline.pages.order.${one}`)]),
      },
      wishes.order,
    ],
    [
      {
        name: 'kind',
        label: words('hotline.fields.kind'),
        values: [
          all,
          ...DESIGNATED_KINDS.map((kind): [string, string] => [
            kind,
            valueText(words, 'intake', 'kind', kind),
          ]),
        ],
      },
      wishes.kind,
    ],
    [
      {
        name: 'language',
        label: words('ui.fields.language'),
        values: [
          all,
          ...LANGUAGES.map((one): [string, string] => [one, valueText(words, 'ui', 'language', one)]),
        ],
      },
      wishes.language,
    ],
  ]
  return (
    <form
      class="filters"
      method="get"
      action={pathTo(visit, '/queue')}
      aria-label={words('desk-hotline.pages.filters')}
    >
      {filters.map(([filter, value]) => (
        <Choose filter={filter} value={value} />
      ))}
      <Tick
        name="second"
        label={words('desk-hotline.pages.only-second')}
        on={wishes.waitingForSecond === true}
      />
      <Tick name="mine" label={words('desk-hotline.pages.only-mine')} on={wishes.takenBy !== undefined} />
      <button class="button" type="submit">
        {words('desk-hotline.pages.show')}
      </button>
    </form>
  )
}

/** What the address of the page calls the list of reports without a case. */
export const REPORTS = 'reports'

export interface QueueView {
  /** What nobody may overlook. */
  readonly urgent: readonly QueueLine[]
  readonly open: Page<QueueLine> | null
  readonly closed: Page<ClosedLine> | null
  readonly caseless: Page<Report> | null
  readonly names: ReadonlyMap<string, string>
}

const reportRows = (visit: DeskVisit, reports: readonly Report[]): QueueRow[] =>
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

/** The whole queue: what waits, for what, and who has it. */
export function QueuePage({ visit, view }: { visit: DeskVisit; view: QueueView }) {
  const { words } = visit
  const { open, closed, caseless } = view
  const rows = open ? queueRows(visit, open.lines, view.names) : closed ? closedRows(visit, closed.lines) : []
  return (
    <div class="queue-page">
      <h1>{words(closed ? 'desk-hotline.pages.closed-cases' : 'desk-hotline.pages.queue')}</h1>
      {open ? <Filters visit={visit} /> : null}
      <div id="queue-lines" data-live-region data-live-topic="desk">
        {view.urgent.length > 0 ? (
          <>
            <h2>{words('desk-hotline.pages.urgent')}</h2>
            <Queue
              label={words('desk-hotline.pages.urgent')}
              rows={queueRows(visit, view.urgent, view.names)}
            />
            <h2>{words('desk-hotline.pages.all-open')}</h2>
          </>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title={words('desk-hotline.pages.queue.empty')}>
            <p>{words('desk-hotline.pages.queue.empty.more')}</p>
          </EmptyState>
        ) : (
          <Queue
            label={words(closed ? 'desk-hotline.pages.closed-cases' : 'desk-hotline.pages.queue')}
            rows={rows}
          />
        )}
        {open ? <Pages visit={visit} of={open} /> : closed ? <Pages visit={visit} of={closed} /> : null}
        {caseless && caseless.lines.length > 0 ? (
          <>
            <h2>{words('desk-hotline.pages.caseless')}</h2>
            <p class="quiet">{words('desk-hotline.pages.caseless.more')}</p>
            <Queue label={words('desk-hotline.pages.caseless')} rows={reportRows(visit, caseless.lines)} />
            <Pages visit={visit} of={caseless} list={REPORTS} />
          </>
        ) : null}
      </div>
      <p class="ways">
        <a href={hereWith(visit, {})}>{words('desk-frame.pages.reload')}</a>
        {isOneOf(visitorOf(visit), hotlineMay.overseeCases) ? (
          <a href={pathTo(visit, '/desk')}>{words('desk-hotline.pages.overview')}</a>
        ) : null}
        {closed ? (
          <a href={pathTo(visit, '/queue')}>{words('desk-hotline.pages.to-queue')}</a>
        ) : (
          <a href={pathTo(visit, '/queue?closed=yes')}>{words('desk-hotline.pages.to-closed')}</a>
        )}
      </p>
    </div>
  )
}
