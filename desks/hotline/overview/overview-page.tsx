import { type DeskVisit, hereWith, lastedText, nameOf, pathTo } from '@vigie/desk-frame/page-kit'
import { MOST_LISTED } from '@vigie/notices'
import { DataTable, type DataTableProps, Tag } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { Debriefs } from '../care/debriefs.tsx'
import { recipientName } from '../case/done.tsx'
import { TABLE_FORMS } from '../parts/table-file.ts'
import { Viewings } from '../pictures/viewings.tsx'
import { CameIn } from './came-in.tsx'
import { Deadlines } from './deadlines.tsx'
import { Exposure } from './exposure.tsx'
import { OVERVIEW_FILES } from './overview-files.ts'
import { type OverviewView, SHOWN_LISTS, type Shown } from './overview-view.ts'
import { isEndingSoon, Staffing, vettedText } from './staffing.tsx'
import { StrayMails } from './stray-mails.tsx'
import { Weeks } from './weeks.tsx'

type Section = { readonly id: string; readonly title: string; readonly n: number; readonly body: Child }

const section = (
  { id, title }: Pick<Section, 'id' | 'title'>,
  columns: DataTableProps['columns'],
  rows: DataTableProps['rows'],
): Section => ({
  id,
  title,
  n: rows.length,
  body: <DataTable id={`table-${id}`} caption={title} columns={columns} rows={rows} />,
})

/** A list that is longer than what is shown of it says so. */
const countText = (n: number): string => (n > MOST_LISTED ? `${MOST_LISTED}+` : String(n))

const caseLink = (visit: DeskVisit, number: number | undefined) =>
  number === undefined ? '' : <a href={pathTo(visit, `/case/${number}`)}>{number}</a>

const noticeTable = (visit: DeskVisit, view: OverviewView, list: Shown): Section => {
  const { words } = visit
  const title = words(`notices.list.${list}`)
  return section(
    { id: list, title },
    [
      { header: words('desk-hotline.pages.column.reference') },
      { header: words('hotline.fields.case') },
      { header: words('hotline.fields.provider') },
      { header: words('desk-hotline.pages.column.prepared-by') },
      { header: words('desk-hotline.pages.column.undecided'), numeric: true },
      { header: words('desk-hotline.pages.column.since'), numeric: true },
    ],
    view.lists[list].map((notice) => [
      <a class="mono" href={pathTo(visit, `/notice/${notice.reference}`)}>
        {notice.reference}
      </a>,
      caseLink(visit, view.numbers.get(notice.case)),
      notice.providerName,
      nameOf(visit, view.names, notice.preparedBy),
      `${notice.undecided}/${notice.items}`,
      lastedText(words, visit.now, notice.sentAt ?? notice.preparedAt),
    ]),
  )
}

const referralTable = (visit: DeskVisit, view: OverviewView, which: 'toApprove' | 'toHandOver'): Section => {
  const { words } = visit
  const title = words(
    which === 'toApprove' ? 'desk-hotline.pages.to-approve' : 'desk-hotline.pages.to-hand-over',
  )
  return section(
    { id: which, title },
    [
      { header: words('hotline.fields.recipient') },
      { header: words('hotline.fields.case') },
      { header: words('desk-hotline.pages.column.prepared-by') },
      { header: words('desk-hotline.pages.column.since'), numeric: true },
    ],
    view[which].map((one) => [
      <a href={pathTo(visit, `/referral/${one.referral}`)}>
        {recipientName(visit, one.recipientSort, one.recipient)}
      </a>,
      caseLink(visit, one.number),
      nameOf(visit, view.names, one.preparedBy),
      lastedText(words, visit.now, one.since),
    ]),
  )
}

/** Until somebody confirms, these colleagues assess and approve nothing. */
const renewalTable = (visit: DeskVisit, view: OverviewView): Section => {
  const { words } = visit
  const title = words('desk-hotline.pages.to-confirm')
  return section(
    { id: 'to-confirm', title },
    [
      { header: words('people.pages.name') },
      { header: words('desk-hotline.pages.column.since'), numeric: true },
    ],
    view.toConfirm.map(({ name, renewal }) => [
      <a href={pathTo(visit, '/people')}>{name}</a>,
      renewal ? lastedText(words, visit.now, renewal.at) : '',
    ]),
  )
}

/** Whose vetting ends soon, while there is time to renew it. */
const vettingTable = (visit: DeskVisit, view: OverviewView): Section => {
  const { words, today } = visit
  return section(
    { id: 'vetting-ends', title: words('desk-hotline.pages.vetting-ends') },
    [{ header: words('people.pages.name') }, { header: words('desk-hotline.pages.staffing.vetted') }],
    view.colleagues
      .filter((one) => isEndingSoon(today, one))
      .map(({ name, vettedUntil }) => [
        <a href={pathTo(visit, '/people')}>{name}</a>,
        vettedText(visit, vettedUntil),
      ]),
  )
}

/** What stands still until somebody moves it, for coordinators. */
export function OverviewPage({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  const sections = [
    renewalTable(visit, view),
    vettingTable(visit, view),
    referralTable(visit, view, 'toApprove'),
    referralTable(visit, view, 'toHandOver'),
    ...SHOWN_LISTS.map((list) => noticeTable(visit, view, list)),
  ]
  const waiting = sections.filter(({ n }) => n > 0)
  const stray = { id: 'stray', title: words('desk-hotline.pages.stray'), n: view.strayWaiting }
  const counted = [...waiting, ...(stray.n > 0 ? [stray] : [])]
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.overview')}</h1>
      <div id="overview-lists" data-live-region data-live-topic="desk">
        <Deadlines visit={visit} due={view.due} names={view.names} />
        <ul class="plain counts">
          {counted.map(({ id, title, n }) => (
            <li>
              <a href={`#${id}`}>
                <Tag tone="wait" text={`${title}: ${countText(n)}`} />
              </a>
            </li>
          ))}
          <li>
            <Tag
              tone="good"
              text={words(
                counted.length === 0 && view.due.lines.length === 0
                  ? 'desk-hotline.pages.overview.calm'
                  : 'desk-hotline.pages.overview.rest',
              )}
            />
          </li>
        </ul>
        {waiting.map(({ id, body }) => (
          <div id={id}>{body}</div>
        ))}
      </div>
      <Staffing visit={visit} view={view} />
      <StrayMails visit={visit} mails={view.strayMails} notices={view.mayBeAnswered} />
      <Weeks visit={visit} view={view} />
      <Debriefs visit={visit} toHold={view.debriefs} names={view.names} />
      <CameIn visit={visit} view={view} />
      <Exposure visit={visit} view={view} />
      <Viewings visit={visit} counted={view.looks} />
      <p class="ways">
        <a href={hereWith(visit, { done: null })}>{words('desk-frame.pages.reload')}</a>
        <a href={pathTo(visit, '/quality')}>{words('desk-hotline.pages.quality')}</a>
        {OVERVIEW_FILES.flatMap((what) =>
          TABLE_FORMS.map((form) => (
            <a href={pathTo(visit, `/desk/${what}.${form}`)}>
              {words(`desk-hotline.pages.export.${what}`, { form: form.toUpperCase() })}
            </a>
          )),
        )}
      </p>
    </div>
  )
}
