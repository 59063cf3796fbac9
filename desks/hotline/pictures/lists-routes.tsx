import type { ConsoleRoute } from '@vigie/desk-frame/page-kit'
import { page, showPage, visitOf, visitorOf } from '@vigie/desk-frame/page-kit'
import { findFeedback, findImports, findLists, findPlatforms, getList, hashesMay } from '@vigie/hashes'
import { isOneOf } from '@vigie/platform/operation'
import { showDesk } from '../parts/desk-page.tsx'
import { Styles } from '../parts/hotline-style.tsx'
import { ListPage } from './list-page.tsx'
import { ListsPage } from './lists-page.tsx'
import { PlatformsPage } from './platforms-page.tsx'

export const LISTS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/lists',
    who: hashesMay.readLists,
    audit: { act: 'hashes.read-lists', subject: () => 'lists' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      return showDesk(c, desk, visit, {
        title: visit.words('desk-pictures.pages.our-lists'),
        current: '/lists',
        children: <ListsPage visit={visit} lists={await findLists(desk)} />,
      })
    },
  }),
  page({
    path: '/lists/:list{[a-z0-9][a-z0-9-]{0,62}}',
    who: hashesMay.readLists,
    audit: { act: 'hashes.read-lists', subject: () => 'lists' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const list = await getList(desk, c.req.param('list') ?? '')
      const view = {
        list,
        imports: await findImports(desk, list.id),
        feedback: await findFeedback(desk, list.id),
      }
      return showDesk(c, desk, visit, {
        title: visit.words('desk-pictures.pages.list', { name: list.name }),
        current: '/lists',
        children: <ListPage visit={visit} view={view} />,
      })
    },
  }),
  page({
    path: '/platforms',
    who: hashesMay.readPlatforms,
    audit: { act: 'hashes.read-platforms', subject: () => 'platforms' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const platforms = await findPlatforms(desk)
      return showPage(c, {
        title: visit.words('desk-pictures.pages.platforms'),
        // Whoever sees the lists comes here from them.
        current: isOneOf(visitorOf(visit), hashesMay.readLists) ? '/lists' : '/platforms',
        children: (
          <>
            <Styles />
            <PlatformsPage visit={visit} platforms={platforms} />
          </>
        ),
      })
    },
  }),
]
