import {
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  lastedText,
  momentText,
  nameOf,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { AlertToReview, ItemInDispute, ReferralUnderWay } from '@vigie/hotline'
import type { WeekOfLooks } from '@vigie/hotline/counts'
import {
  type ListedNotice,
  MOST_LISTED,
  type NoticeList,
  type Provider,
  type StrayMail,
} from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import type { Page } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { recipientName } from '../case/done.tsx'
import { countryName } from '../parts/country.ts'
import { Viewings } from '../pictures/viewings.tsx'
import { StrayMails } from './stray-mails.tsx'

/** The lists of notices that stand on this page, in the order of their urgency. */
export const SHOWN_LISTS = [
  'for-the-coordinator',
  'failed',
  'waiting-for-approval',
  'to-paste',
  'to-read',
  'unanswered',
] as const satisfies readonly NoticeList[]
type Shown = (typeof SHOWN_LISTS)[number]

export interface OverviewView {
  readonly toReview: readonly AlertToReview[]
  readonly inDispute: readonly ItemInDispute[]
  readonly toApprove: readonly ReferralUnderWay[]
  readonly toHandOver: readonly ReferralUnderWay[]
  readonly lists: Readonly<Record<Shown, readonly ListedNotice[]>>
  readonly strayMails: Page<StrayMail>
  readonly strayWaiting: number
  /** What the opened one may be the answer to. */
  readonly mayBeAnswered: readonly ListedNotice[]
  readonly exposure: readonly { readonly name: string; readonly minutes: number; readonly looks: number }[]
  readonly looks: readonly WeekOfLooks[]
  readonly providers: readonly Provider[]
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, string>
}

type Section = { readonly id: string; readonly title: string; readonly n: number; readonly body: Child }

/** A list that is longer than what is shown of it says so. */
const countText = (n: number): string => (n > MOST_LISTED ? `${MOST_LISTED}+` : String(n))

const caseLink = (visit: DeskVisit, number: number | undefined) =>
  number === undefined ? '' : <a href={pathTo(visit, `/case/${number}`)}>{number}</a>

const noticeTable = (visit: DeskVisit, view: OverviewView, list: Shown): Section => {
  const { words } = visit
  const title = words(`notices.list.${list}`)
  return {
    id: list,
    title,
    n: view.lists[list].length,
    body: (
      <DataTable
        id={`table-${list}`}
        caption={title}
        columns={[
          { header: words('desk-hotline.pages.column.reference') },
          { header: words('hotline.fields.case') },
          { header: words('hotline.fields.provider') },
          { header: words('desk-hotline.pages.column.prepared-by') },
          { header: words('desk-hotline.pages.column.undecided'), numeric: true },
          { header: words('desk-hotline.pages.column.since'), numeric: true },
        ]}
        rows={view.lists[list].map((notice) => [
          <a class="mono" href={pathTo(visit, `/notice/${notice.reference}`)}>
            {notice.reference}
          </a>,
          caseLink(visit, view.numbers.get(notice.case)),
          notice.providerName,
          nameOf(visit, view.names, notice.preparedBy),
          `${notice.undecided}/${notice.items}`,
          lastedText(words, visit.now, notice.sentAt ?? notice.preparedAt),
        ])}
      />
    ),
  }
}

const referralTable = (visit: DeskVisit, view: OverviewView, which: 'toApprove' | 'toHandOver'): Section => {
  const { words } = visit
  const title = words(
    which === 'toApprove' ? 'desk-hotline.pages.to-approve' : 'desk-hotline.pages.to-hand-over',
  )
  return {
    id: which,
    title,
    n: view[which].length,
    body: (
      <DataTable
        id={`table-${which}`}
        caption={title}
        columns={[
          { header: words('hotline.fields.recipient') },
          { header: words('hotline.fields.case') },
          { header: words('desk-hotline.pages.column.prepared-by') },
          { header: words('desk-hotline.pages.column.since'), numeric: true },
        ]}
        rows={view[which].map((one) => [
          <a href={pathTo(visit, `/referral/${one.referral}`)}>
            {recipientName(visit, one.recipientSort, one.recipient)}
          </a>,
          caseLink(visit, one.number),
          nameOf(visit, view.names, one.preparedBy),
          lastedText(words, visit.now, one.since),
        ])}
      />
    ),
  }
}

/** What one person told the police: a second one reviews it before the deadline. */
const alertTable = (visit: DeskVisit, view: OverviewView): Section => {
  const { words } = visit
  const title = words('desk-hotline.pages.to-review')
  return {
    id: 'to-review',
    title,
    n: view.toReview.length,
    body: (
      <DataTable
        id="table-to-review"
        caption={title}
        columns={[
          { header: words('hotline.fields.recipient') },
          { header: words('hotline.fields.case') },
          { header: words('desk-hotline.pages.column.sent-by') },
          { header: words('desk-hotline.pages.column.review-by'), numeric: true },
        ]}
        rows={view.toReview.map((one) => [
          recipientName(visit, 'police', one.recipient),
          caseLink(visit, one.number),
          nameOf(visit, view.names, one.sentBy),
          one.reviewBy.getTime() < visit.now.getTime()
            ? words('desk-hotline.pages.review-late', { when: momentText(visit.lang, one.reviewBy) })
            : momentText(visit.lang, one.reviewBy),
        ])}
      />
    ),
  }
}

const disputeTable = (visit: DeskVisit, view: OverviewView): Section => {
  const { words } = visit
  const title = words('desk-hotline.pages.in-dispute')
  return {
    id: 'in-dispute',
    title,
    n: view.inDispute.length,
    body: (
      <DataTable
        id="table-in-dispute"
        caption={title}
        columns={[
          { header: words('hotline.fields.item') },
          { header: words('hotline.fields.case') },
          { header: words('desk-hotline.pages.column.since'), numeric: true },
        ]}
        rows={view.inDispute.map((one) => [
          <a href={pathTo(visit, `/case/${one.number}/arbitrate/${one.item}`)}>
            {words('desk-hotline.pages.item', { n: one.item })}
          </a>,
          caseLink(visit, one.number),
          lastedText(words, visit.now, one.since),
        ])}
      />
    ),
  }
}

function Exposure({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  return (
    <section aria-labelledby="exposure-title">
      <h2 id="exposure-title">{words('desk-hotline.pages.exposure')}</h2>
      <p class="quiet">{words('desk-hotline.pages.exposure.more')}</p>
      {view.exposure.length === 0 ? (
        <p>{words('desk-hotline.pages.exposure.nobody')}</p>
      ) : (
        <DataTable
          id="table-exposure"
          caption={words('desk-hotline.pages.exposure.caption', { day: dayText(visit.lang, visit.today) })}
          columns={[
            { header: words('ui.fields.name') },
            { header: words('desk-hotline.pages.column.minutes'), numeric: true },
          ]}
          rows={view.exposure.map(({ name, minutes }) => [name, String(minutes)])}
        />
      )}
    </section>
  )
}

function Providers({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words, lang } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null }))
  return (
    <section aria-labelledby="providers-title">
      <h2 id="providers-title">{words('desk-hotline.pages.providers')}</h2>
      {isOffered(visit, addProvider) ? (
        <p>
          <a class="button" href={`${pathTo(visit, `/act/${addProvider.name}`)}?back=${back}`}>
            {words('notices.operations.add-provider.title')}
          </a>
        </p>
      ) : null}
      <DataTable
        id="table-providers"
        caption={words('desk-hotline.pages.providers.caption')}
        columns={[
          { header: words('ui.fields.name') },
          { header: words('notices.fields.country') },
          { header: words('notices.fields.roles') },
          { header: words('notices.fields.channel') },
          { header: words('notices.fields.languages') },
        ]}
        rows={view.providers.map((provider) => [
          provider.name,
          countryName(lang, provider.country),
          provider.roles.map((role) => valueText(words, 'notices', 'roles', role)).join(', '),
          valueText(words, 'notices', 'channel', provider.channel),
          provider.languages.map((one) => valueText(words, 'notices', 'languages', one)).join(', '),
        ])}
      />
    </section>
  )
}

/** What stands still until somebody moves it, for coordinators. */
export function OverviewPage({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  const sections = [
    alertTable(visit, view),
    disputeTable(visit, view),
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
                counted.length === 0
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
      <StrayMails visit={visit} mails={view.strayMails} notices={view.mayBeAnswered} />
      <Exposure visit={visit} view={view} />
      <Viewings visit={visit} counted={view.looks} />
      <Providers visit={visit} view={view} />
      <p class="ways">
        <a href={hereWith(visit, { done: null })}>{words('desk-frame.pages.reload')}</a>
      </p>
    </div>
  )
}
