import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findChanges, noticesMay } from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { ChangesPage } from './changes-page.tsx'

export const CHANGES_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/changes',
    who: noticesMay.keepChanges,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const changes = await findChanges(desk)
      const people = changes.flatMap(({ notedBy, decision, telling }) =>
        [notedBy, decision?.by, telling?.by].flatMap((one) => one ?? []),
      )
      const view = { changes, names: await namesOf(desk, people), now: desk.now }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.changes'),
        current: '/changes',
        children: (
          <>
            <Styles />
            <ChangesPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
