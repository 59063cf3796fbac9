import { type ConsoleRoute, dayText, namesOf, page, placeIn, visitOf } from '@vigie/desk-frame/page-kit'
import { findClosedCases, findQueue, findReportsWithoutCase, findUrgent, hotlineMay } from '@vigie/hotline'
import { openReport } from '@vigie/intake'
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

export const QUEUE_ROUTES: readonly ConsoleRoute[] = [queue, report]
