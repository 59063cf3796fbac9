import { type ConsoleRoute, namesOf } from '@vigie/desk-frame/page-kit'
import { findRelations, noticesMay } from '@vigie/notices'
import { plainPage } from '../parts/plain-page.tsx'
import { RelationsPage } from './relations-page.tsx'

export const RELATIONS_ROUTES: readonly ConsoleRoute[] = [
  plainPage({
    path: '/relations',
    who: noticesMay.readRelations,
    title: 'desk-hotline.pages.relations',
    show: async (desk, visit) => {
      const relations = await findRelations(desk)
      const people = relations.flatMap(({ held }) => held?.checkedBy ?? [])
      const view = { relations, names: await namesOf(desk, people), now: desk.now }
      return <RelationsPage visit={visit} view={view} />
    },
  }),
]
