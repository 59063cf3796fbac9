import { type DeskVisit, hereWith, isOffered, Pages, pathTo, visitorOf } from '@vigie/desk-frame/page-kit'
import {
  type ClosedLine,
  GROUPS,
  type Group,
  hotlineMay,
  type QueueLine,
  type ToDo,
  type WroteElsewhere,
} from '@vigie/hotline'
import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import type { Report } from '@vigie/intake'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { isOneOf, type Page } from '@vigie/platform/operation'
import { Callout, EmptyState, Queue, type QueueRow } from '@vigie/ui'
import { NEW_CASE_PATH } from './finding/new-case-page.tsx'
import { closedRows, queueRows } from './parts/queue-rows.ts'
import { readWishes } from './parts/queue-wishes.ts'
import { reportRows, WroteLines } from './parts/report-lines.tsx'
import { TakeNext } from './parts/take-next.tsx'
import { Filters } from './queue-filters.tsx'
import { TAKING_PATH } from './taking/taking.ts'

/** What the address of the page calls the list of reports without a case. */
export const REPORTS = 'reports'

/** The queue by what there is to do, all open cases by their number, or the closed ones. */
export type Listed =
  | { readonly list: 'to-do'; readonly toDo: ToDo }
  | { readonly list: 'open'; readonly page: Page<QueueLine> }
  | { readonly list: 'closed'; readonly page: Page<ClosedLine> }

export interface QueueView {
  readonly listed: Listed
  readonly caseless: Page<Report> | null
  readonly names: ReadonlyMap<string, string>
  /** Drawn items that wait for the visitor's second look. */
  readonly toLookAgain: number
  /** Whose reports are in no open case, and who wrote. */
  readonly wrote: readonly WroteElsewhere[]
}

/** The groups with how many cases stand in each; pressing one shows it alone. */
function Groups({ visit, toDo }: { visit: DeskVisit; toDo: ToDo }) {
  const { words } = visit
  const { group: shown } = readWishes(visit)
  const line = (group: Group | undefined, text: string, count: number) => (
    <li>
      <a
        href={hereWith(visit, { group: group ?? null, after: null, before: null, none: null })}
        aria-current={group === shown ? 'page' : undefined}
      >
        {text} <span class="count">{count}</span>
      </a>
    </li>
  )
  const all = GROUPS.reduce((sum, group) => sum + toDo[group].count, 0)
  return (
    <nav aria-label={words('desk-hotline.pages.groups')}>
      <ul class="groups plain">
        {line(undefined, words('desk-hotline.pages.group.all'), all)}
        {GROUPS.map((group) => line(group, words(`desk-hotline.pages.group.${group}`), toDo[group].count))}
      </ul>
    </nav>
  )
}

const Lines = ({ visit, label, rows }: { visit: DeskVisit; label: string; rows: readonly QueueRow[] }) =>
  rows.length === 0 ? (
    <EmptyState title={visit.words('desk-hotline.pages.queue.empty')}>
      <p>{visit.words('desk-hotline.pages.queue.empty.more')}</p>
    </EmptyState>
  ) : (
    <Queue label={label} rows={rows} />
  )

/** One group: its first lines, and the way to the rest. */
function GroupLines({
  visit,
  view,
  toDo,
  group,
}: {
  visit: DeskVisit
  view: QueueView
  toDo: ToDo
  group: Group
}) {
  const { words } = visit
  const { count, page } = toDo[group]
  const title = words(`desk-hotline.pages.group.${group}`)
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {title} <span class="count">{count}</span>
      </h2>
      {count === 0 ? (
        <p class="quiet">{words(`desk-hotline.pages.group.${group}.none`)}</p>
      ) : (
        <Queue label={title} rows={queueRows(visit, page.lines, view.names)} />
      )}
      {count > page.lines.length ? (
        <p class="rest-of-group">
          <a href={hereWith(visit, { group })}>
            {words('desk-hotline.pages.group.more', { n: count })}
            <span class="unseen">: {title}</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

function ToDoLists({ visit, view, toDo }: { visit: DeskVisit; view: QueueView; toDo: ToDo }) {
  const { group } = readWishes(visit)
  if (group === undefined)
    return (
      <>
        {GROUPS.map((one) => (
          <GroupLines visit={visit} view={view} toDo={toDo} group={one} />
        ))}
      </>
    )
  const { page } = toDo[group]
  const label = visit.words(`desk-hotline.pages.group.${group}`)
  return (
    <>
      <Lines visit={visit} label={label} rows={queueRows(visit, page.lines, view.names)} />
      <Pages visit={visit} of={page} />
    </>
  )
}

const TITLES = {
  'to-do': 'desk-hotline.pages.queue',
  open: 'desk-hotline.pages.all-open',
  closed: 'desk-hotline.pages.closed-cases',
} as const

function Listing({ visit, view }: { visit: DeskVisit; view: QueueView }) {
  const { listed } = view
  const label = visit.words(TITLES[listed.list])
  if (listed.list === 'to-do')
    return (
      <>
        <Groups visit={visit} toDo={listed.toDo} />
        <ToDoLists visit={visit} view={view} toDo={listed.toDo} />
      </>
    )
  const rows =
    listed.list === 'open'
      ? queueRows(visit, listed.page.lines, view.names)
      : closedRows(visit, listed.page.lines)
  return (
    <>
      <Lines visit={visit} label={label} rows={rows} />
      <Pages visit={visit} of={listed.page} />
    </>
  )
}

/** What there is to do and for whom; or the open cases by their number; or the closed ones. */
export function QueuePage({ visit, view }: { visit: DeskVisit; view: QueueView }) {
  const { words } = visit
  const { listed, caseless } = view
  const { kind, language } = readWishes(visit)
  const isNarrowed = listed.list !== 'to-do' || kind !== undefined || language !== undefined
  return (
    <div class="queue-page">
      <div class="to-do-head">
        <h1>{words(TITLES[listed.list])}</h1>
        {listed.list === 'to-do' ? <TakeNext visit={visit} primary /> : null}
      </div>
      {visit.url.searchParams.has('none') ? (
        <Callout tone="good" said>
          <p>{words('desk-hotline.pages.nothing-next')}</p>
        </Callout>
      ) : null}
      {listed.list === 'closed' ? null : (
        <details class="look-for" open={isNarrowed}>
          <summary>{words('desk-hotline.pages.filters')}</summary>
          <Filters visit={visit} />
        </details>
      )}
      <div id="queue-lines" data-live-region data-live-topic="desk">
        <WroteLines visit={visit} wrote={view.wrote} />
        <Listing visit={visit} view={view} />
        {view.toLookAgain === 0 ? null : (
          <p>
            <a href={pathTo(visit, '/quality/next')}>
              {words('desk-hotline.pages.look-again.line', { n: view.toLookAgain })}
            </a>
          </p>
        )}
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
        {isOffered(visit, takeReport) ? (
          <>
            <a href={pathTo(visit, `${TAKING_PATH}?channel=phone`)}>
              {words('desk-hotline.pages.taking.phone')}
            </a>
            <a href={pathTo(visit, `${TAKING_PATH}?channel=in-person`)}>
              {words('desk-hotline.pages.taking.in-person')}
            </a>
          </>
        ) : null}
        {isOffered(visit, openProactiveCase) ? (
          <a href={pathTo(visit, NEW_CASE_PATH)}>{words('desk-hotline.pages.new-case')}</a>
        ) : null}
        <a href={hereWith(visit, {})}>{words('desk-frame.pages.reload')}</a>
        {isOneOf(visitorOf(visit), hotlineMay.overseeCases) ? (
          <a href={pathTo(visit, '/desk')}>{words('desk-hotline.pages.overview')}</a>
        ) : null}
        {listed.list === 'to-do' ? null : (
          <a href={pathTo(visit, '/queue')}>{words('desk-hotline.pages.to-queue')}</a>
        )}
        {listed.list === 'open' ? null : (
          <a href={pathTo(visit, '/queue?order=newest')}>{words('desk-hotline.pages.all-open')}</a>
        )}
        {listed.list === 'closed' ? null : (
          <a href={pathTo(visit, '/queue?closed=yes')}>{words('desk-hotline.pages.to-closed')}</a>
        )}
      </p>
    </div>
  )
}
