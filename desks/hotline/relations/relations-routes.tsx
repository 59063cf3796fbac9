import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findRelations, noticesMay } from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { RelationsPage } from './relations-page.tsx'

export const RELATIONS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/relations',
    who: noticesMay.readRelations,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const relations = await findRelations(desk)
      const people = relations.flatMap(({ held }) => held?.checkedBy ?? [])
      const view = { relations, names: await namesOf(desk, people), now: desk.now }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.relations'),
        current: '/relations',
        children: (
          <>
            <Styles />
            <RelationsPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
