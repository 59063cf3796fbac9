import { type ConsoleRoute, isOffered, namesOf } from '@vigie/desk-frame/page-kit'
import {
  changeWaits,
  findChanges,
  findStatusNotes,
  findStoppedNotices,
  getStatus,
  noticesMay,
} from '@vigie/notices'
import { noteChange } from '@vigie/notices/verbs/note-change'
import { plainPage } from '../parts/plain-page.tsx'
import { StatusPage } from './status-page.tsx'

export const STATUS_ROUTES: readonly ConsoleRoute[] = [
  plainPage({
    path: '/status',
    who: noticesMay.readStatus,
    title: 'desk-hotline.pages.status',
    show: async (desk, visit) => {
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
      return <StatusPage visit={visit} view={view} />
    },
  }),
]
