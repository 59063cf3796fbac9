import { type ConsoleRoute, isOffered, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import {
  changeWaits,
  findChanges,
  findStatusNotes,
  findStoppedNotices,
  getStatus,
  noticesMay,
} from '@vigie/notices'
import { noteChange } from '@vigie/notices/verbs/note-change'
import { Styles } from '../parts/hotline-style.tsx'
import { StatusPage } from './status-page.tsx'

export const STATUS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/status',
    who: noticesMay.readStatus,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const notes = await findStatusNotes(desk)
      const people = notes.flatMap(({ notedBy, ruling }) => [notedBy, ruling?.by].flatMap((one) => one ?? []))
      const mayKeep = isOffered(visit, noteChange)
      const view = {
        status: await getStatus(desk),
        notes,
        stopped: await findStoppedNotices(desk),
        names: await namesOf(desk, people),
        changes: mayKeep ? (await findChanges(desk)).filter((one) => changeWaits(one) !== null).length : 0,
      }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.status'),
        current: '/status',
        children: (
          <>
            <Styles />
            <StatusPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
