import {
  type ConsoleContext,
  type ConsoleRoute,
  dayText,
  namesOf,
  page,
  pathOf,
  placeIn,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  findCaseByAddress,
  findCaseId,
  findClosedCases,
  findQueue,
  findReportsWithoutCase,
  findUrgent,
  hotlineMay,
} from '@vigie/hotline'
import { openReport } from '@vigie/intake'
import { Refused } from '@vigie/kernel'
import { visit as read } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { queueBeside, showDesk } from './parts/desk-page.tsx'
import { readWishes } from './parts/queue-wishes.ts'
import { QueuePage, REPORTS } from './queue-page.tsx'
import { ReportActs, ReportPage } from './report-page.tsx'

const queue = page({
  path: '/queue',
  who: hotlineMay.workAtDesk,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const isClosed = visit.url.searchParams.get('closed') === 'yes'
    const wishes = readWishes(visit)
    const open = isClosed ? null : await findQueue(desk, wishes)
    const { order, language, kind, place } = wishes
    const closed = isClosed
      ? await findClosedCases(desk, {
          order: visit.url.searchParams.has('order') ? order : 'newest',
          language,
          kind,
          place,
        })
      : null
    const caseless = isClosed ? null : await findReportsWithoutCase(desk, placeIn(visit, REPORTS))
    const isWhole = open !== null && visit.url.search === ''
    const urgent = isWhole ? await findUrgent(desk) : []
    const names = await namesOf(
      desk,
      [...urgent, ...(open?.lines ?? [])].flatMap(({ takenBy }) => takenBy ?? []),
    )
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.queue'),
      children: <QueuePage visit={visit} view={{ urgent, open, closed, caseless, names }} />,
    })
  },
})

const report = page({
  path: '/report/:report{[0-9a-f-]{36}}',
  who: hotlineMay.workAtDesk,
  audit: {
    act: 'intake.open-report',
    purpose: 'assess',
    subject: (c) => `report:${c.req.param('report') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const opened = await openReport(desk, c.req.param('report') ?? '')
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.report-of', { day: dayText(visit.lang, opened.receivedOn) }),
      queue: await queueBeside(desk, visit, null),
      acts: <ReportActs visit={visit} report={opened} />,
      children: <ReportPage visit={visit} report={opened} />,
    })
  },
})

const NUMBER = /^\s*(?:#|n[°o.]*\s*)?(\d{1,9})\s*$/i

/** Finds a case by its number or by an exact address. The address comes in the body, so that no log ever holds it. */
const find = async (c: ConsoleContext): Promise<Response> => {
  const { seat, console } = c.var
  if (!seat) throw new Refused('not-signed-in', 'forbidden')
  const typed = (await readForm(c)).one('find')
  const number = await read(console.house, seat.actor, null, async (desk) => {
    const asNumber = NUMBER.exec(typed)?.[1]
    if (asNumber === undefined) return findCaseByAddress(desk, typed)
    return (await findCaseId(desk, Number(asNumber))) === null ? null : Number(asNumber)
  })
  return c.redirect(pathOf(c, number === null ? '/queue?missed=yes' : `/case/${number}`), 303)
}

export const QUEUE_ROUTES: readonly ConsoleRoute[] = [
  queue,
  report,
  {
    method: 'POST',
    path: `/${LANG}/queue/find`,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    handle: find,
  },
]
