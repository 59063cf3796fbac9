import type { ConsoleContext, ConsoleRoute } from '@vigie/desk-frame/page-kit'
import { namesOf, page, placeIn, visitOf } from '@vigie/desk-frame/page-kit'
import {
  exposuresToday,
  findCaseNumbers,
  findDeadlines,
  findDebriefsToHold,
  findOverview,
  hotlineMay,
} from '@vigie/hotline'
import {
  countCasesByOrigin,
  countItemsByAudience,
  countReportsByWeek,
  countViewingsAvoided,
} from '@vigie/hotline/counts'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { reportFromMail } from '@vigie/hotline/verbs/report-from-mail'
import { countReports } from '@vigie/intake'
import { DAY, dayOf } from '@vigie/kernel'
import {
  countStray,
  findNotices,
  findStrayMails,
  getStrayMail,
  type ListedNotice,
  MOST_LISTED,
} from '@vigie/notices'
import type { StaffMember } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { isOneOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { showDesk } from '../parts/desk-page.tsx'
import { lastWeeks } from '../pictures/viewings.tsx'
import { DUE } from './deadlines.tsx'
import { findColleagues } from './find-colleagues.ts'
import { MailReportPage } from './mail-report-page.tsx'
import { OVERVIEW_FILE_ROUTES } from './overview-files.ts'
import { OverviewPage } from './overview-page.tsx'
import { type OverviewView, SHOWN_LISTS } from './overview-view.ts'
import { STRAY } from './stray-mails.tsx'

type Lists = OverviewView['lists']

/** A mail answers what was sent not long ago. */
const MOST_CHOICES = 500

/** What stands in an open case stands in the list of deadlines, once. */
const findLists = async (desk: Desk, open: ReadonlySet<string>): Promise<Lists> => {
  const found = new Map<string, ListedNotice[]>()
  // One more than is shown says that there are more.
  for (const list of SHOWN_LISTS) found.set(list, await findNotices(desk, list, { most: MOST_LISTED + 1 }))
  const of = (list: (typeof SHOWN_LISTS)[number]) =>
    (found.get(list) ?? []).filter((notice) => !open.has(notice.case))
  return {
    'for-the-coordinator': of('for-the-coordinator'),
    failed: of('failed'),
    'waiting-for-approval': of('waiting-for-approval'),
    'to-paste': of('to-paste'),
    'to-read': of('to-read'),
    unanswered: of('unanswered'),
  }
}

/** Minutes only, and only of those who looked today: for their well-being, never to compare anybody. */
const findExposure = async (desk: Desk, staff: readonly StaffMember[]): Promise<OverviewView['exposure']> => {
  const looking = staff.filter(({ id, roles }) => isOneOf({ kind: 'person', id, roles }, assessItem.who))
  const found = await exposuresToday(
    desk,
    looking.map(({ id }) => id),
  )
  return looking.flatMap(({ id, name }) => {
    const exposure = found.get(id)
    return exposure ? [{ name, ...exposure }] : []
  })
}

/** The mail that is to be opened: one at a time. */
const mailAsked = (c: ConsoleContext): string | null =>
  z
    .uuid()
    .nullable()
    .catch(null)
    .parse(c.req.query('mail') ?? null)

/** One mail, opened to make a report of it. */
const mailReport = page({
  path: '/desk/mail/:mail{[0-9a-f-]{36}}',
  who: reportFromMail.who,
  audit: {
    act: 'notices.open-stray-mail',
    subject: (c) => `stray-mail:${c.req.param('mail') ?? ''}`,
    purpose: 'follow-up',
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const id = c.req.param('mail') ?? ''
    const mail = await getStrayMail(desk, id)
    return showDesk(c, desk, visit, {
      title: visit.words('hotline.operations.report-from-mail.title'),
      current: '/desk',
      children: <MailReportPage visit={visit} id={id} mail={mail} />,
    })
  },
})

export const OVERVIEW_ROUTES: readonly ConsoleRoute[] = [
  mailReport,
  ...OVERVIEW_FILE_ROUTES,
  page({
    path: '/desk',
    who: hotlineMay.overseeCases,
    audit: {
      act: 'hotline.open-overview',
      subject: (c) => (mailAsked(c) === null ? 'desk' : `stray-mail:${mailAsked(c)}`),
      purpose: 'follow-up',
    },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const { due, open, spread } = await findDeadlines(desk, placeIn(visit, DUE))
      const { staff, colleagues } = await findColleagues(desk)
      const { toApprove, toHandOver } = await findOverview(desk)
      const elsewhere = (one: { readonly case: string }) => !open.has(one.case)
      const lists = await findLists(desk, open)
      const debriefs = await findDebriefsToHold(desk, 'all')
      const notices = Object.values(lists).flat()
      const span = { from: lastWeeks(desk.today)[0]?.monday ?? desk.today, until: desk.today }
      const weeks = { from: span.from, before: dayOf(new Date(desk.now.getTime() + DAY)) }
      const view: OverviewView = {
        colleagues,
        spread,
        due,
        toApprove: toApprove.filter(elsewhere),
        toHandOver: toHandOver.filter(elsewhere),
        toConfirm: staff.filter(({ renewal }) => renewal !== null),
        lists,
        strayMails: await findStrayMails(desk, mailAsked(c), placeIn(visit, STRAY)),
        strayWaiting: await countStray(desk),
        mayBeAnswered:
          mailAsked(c) === null
            ? []
            : await findNotices(desk, 'unanswered', { most: MOST_CHOICES, order: 'newest' }),
        debriefs,
        exposure: await findExposure(desk, staff),
        looks: await countViewingsAvoided(desk, span),
        reports: await countReportsByWeek(desk, span),
        origins: await countCasesByOrigin(desk, weeks),
        reported: await countReports(desk, weeks),
        audiences: await countItemsByAudience(desk, weeks),
        numbers: await findCaseNumbers(
          desk,
          notices.map((notice) => notice.case),
        ),
        names: await namesOf(desk, [
          ...debriefs.map(({ person }) => person),
          ...[...due.lines, ...spread.oldest].flatMap(({ takenBy }) => takenBy ?? []),
          ...[...toApprove, ...toHandOver, ...notices].map(({ preparedBy }) => preparedBy),
        ]),
      }
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.overview'),
        current: '/desk',
        children: <OverviewPage visit={visit} view={view} />,
      })
    },
  }),
]
