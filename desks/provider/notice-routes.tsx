import { DESK_STYLE, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findIncomingQueue, getIncomingNotice, incomingMay, referenceOf } from '@vigie/incoming'
import { findDecisionsOf, findSilentComplaints, isSetAside } from '@vigie/moderation'
import { Queue } from '@vigie/ui'
import { PROVIDER_MENU } from './menu.ts'
import { SetAsideSays } from './moderation/set-aside-says.tsx'
import { SilentComplaints } from './moderation/silent-complaints.tsx'
import { NoticePage } from './notice-page.tsx'
import { queueRow } from './queue-rows.ts'

/** So many of the queue stand beside the notice in hand. */
const BESIDE = 8

/** One notice, opened to be decided on. */
export const noticePage = page({
  path: '/notice/:notice{[0-9a-f-]{36}}',
  who: incomingMay.readNotices,
  audit: {
    act: 'incoming.read-notice',
    purpose: 'decide',
    subject: (c) => `notice:${c.req.param('notice') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words } = visit
    const notice = await getIncomingNotice(desk, c.req.param('notice') ?? '')
    const { lines } = await findIncomingQueue(desk, {})
    const decisions = await findDecisionsOf(
      desk,
      notice.items.map(({ id }) => id),
    )
    const decided = new Map(decisions.map(({ item, id }) => [item ?? '', id]))
    const names = await namesOf(desk, notice.takenBy === null ? [] : [notice.takenBy])
    return showPage(c, {
      title: words('desk-provider.pages.notice', { reference: referenceOf(notice.id) }),
      current: PROVIDER_MENU.queue.path,
      queue: (
        <Queue
          label={words('desk-provider.pages.queue')}
          rows={lines.slice(0, BESIDE).map((line) => queueRow(visit, line, notice.id))}
        />
      ),
      children: (
        <>
          <link rel="stylesheet" href={DESK_STYLE.path} precedence="desk" />
          {(await isSetAside(desk.db, notice.id)) ? <SetAsideSays visit={visit} notice={notice.id} /> : null}
          <SilentComplaints visit={visit} complaints={await findSilentComplaints(desk, notice.id)} />
          <NoticePage visit={visit} notice={notice} names={names} decided={decided} />
        </>
      ),
    })
  },
})
