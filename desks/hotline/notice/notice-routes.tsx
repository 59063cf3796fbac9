import type { ConsoleContext, ConsoleRoute } from '@vigie/desk-frame/page-kit'
import { namesOf, visitOf } from '@vigie/desk-frame/page-kit'
import { findCaseNumbers, readSheet } from '@vigie/hotline'
import { Refused } from '@vigie/kernel'
import {
  draftComplaint,
  draftToCoordinator,
  findContactPoints,
  getNotice,
  getNoticeId,
  mayComplainOf,
  type NoticeView,
  previewLetter,
  previewPacket,
  previewReports,
} from '@vigie/notices'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { isEligible } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { DestroyedNotice } from '../case/destroyed.tsx'
import { queueBeside, readingPage, showDesk } from '../parts/desk-page.tsx'
import { noticeActs } from './notice-acts.tsx'
import { NoticeActs, NoticePage } from './notice-page.tsx'
import { ExactAddressesPage } from './packet-page.tsx'

const REFERENCE = ':reference{[A-Z]{3}-[0-9]{4}-[0-9]{6,9}}'
const find = (desk: Desk, c: ConsoleContext): Promise<string> =>
  getNoticeId(desk, c.req.param('reference') ?? '')

/** Everybody whose name stands on the page of a notice. */
const peopleOf = (notice: NoticeView): string[] =>
  [
    notice.preparedBy,
    notice.approval?.by,
    notice.withdrawal?.by,
    notice.acknowledgement?.recordedBy,
    ...notice.proposals.map(({ ruling }) => ruling?.by),
    ...notice.answerPages.map(({ ended }) => ended?.by),
    ...notice.dispatches.map(({ sentBy }) => sentBy),
    ...notice.items.flatMap(({ decisions }) =>
      decisions.flatMap(({ recordedBy, complaint }) => [
        recordedBy,
        complaint?.lodgedBy,
        complaint?.outcome?.by,
        complaint?.dispute?.by,
        complaint?.dispute?.outcome?.by,
      ]),
    ),
    ...notice.secondContacts.map(({ by }) => by),
    ...notice.complaintLetters.flatMap(({ by, ruling }) => [by, ruling?.by]),
    notice.coordinatorComplaint?.by,
    notice.coordinatorComplaint?.answer?.by,
  ].flatMap((person) => person ?? [])

export const NOTICE_ROUTES: readonly ConsoleRoute[] = [
  readingPage({
    path: `/notice/${REFERENCE}`,
    act: readNotice.name,
    purpose: 'follow-up',
    sort: 'notice',
    find,
    show: async (desk, c, id) => {
      const visit = visitOf(c, desk)
      const notice = await getNotice(desk, id)
      if (notice.isDestroyed) {
        const children = <DestroyedNotice visit={visit} reference={notice.reference} />
        return showDesk(c, desk, visit, { title: notice.reference, children })
      }
      const caseNumber = (await findCaseNumbers(desk, [notice.case])).get(notice.case) ?? 0
      const view = {
        notice,
        caseNumber,
        letter: await previewLetter(desk, notice.id),
        reports: await previewReports(desk, notice.id),
        packet: await previewPacket(desk, notice.id),
        names: await namesOf(desk, peopleOf(notice)),
        ours: desk.letterhead.mailbox,
        sheet: await readSheet(desk),
      }
      return showDesk(c, desk, visit, {
        title: notice.reference,
        queue: await queueBeside(desk, visit, caseNumber),
        acts: (
          <NoticeActs
            visit={visit}
            acts={noticeActs(visit, {
              notice,
              isVetted: await isEligible(desk),
              points: await findContactPoints(desk, [notice.provider.id]),
              complaintDraft: await draftComplaint(
                desk,
                notice,
                notice.items.filter((item) => mayComplainOf(item) === null).map(({ id }) => id),
              ),
              toCoordinator: await draftToCoordinator(desk, notice, visit.lang),
            })}
            notice={notice}
          />
        ),
        children: <NoticePage visit={visit} view={view} />,
      })
    },
  }),
  readingPage({
    path: `/notice/${REFERENCE}/addresses`,
    act: 'notices.show-exact-addresses',
    purpose: 'hand-over',
    sort: 'notice',
    find,
    show: async (desk, c, id) => {
      const visit = visitOf(c, desk)
      const notice = await getNotice(desk, id)
      // Nobody needs them before a second person let the notice go.
      if (notice.approval === null) throw new Refused('notice-not-approved', 'conflict')
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.exact'),
        children: (
          <ExactAddressesPage visit={visit} notice={notice} packet={await previewPacket(desk, notice.id)} />
        ),
      })
    },
  }),
]
