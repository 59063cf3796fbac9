import { type ConsoleRoute, namesOf } from '@vigie/desk-frame/page-kit'
import { findChanges, noticesMay } from '@vigie/notices'
import { plainPage } from '../parts/plain-page.tsx'
import { ChangesPage } from './changes-page.tsx'

export const CHANGES_ROUTES: readonly ConsoleRoute[] = [
  plainPage({
    path: '/changes',
    who: noticesMay.keepChanges,
    title: 'desk-hotline.pages.changes',
    show: async (desk, visit) => {
      const changes = await findChanges(desk)
      const people = changes.flatMap(({ notedBy, decision, telling }) =>
        [notedBy, decision?.by, telling?.by].flatMap((one) => one ?? []),
      )
      const view = { changes, names: await namesOf(desk, people), now: desk.now }
      return <ChangesPage visit={visit} view={view} />
    },
  }),
]
