import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findGrounds, hotlineMay } from '@vigie/hotline'
import { Styles } from '../parts/hotline-style.tsx'
import { peopleIn } from '../playbook/people-in.ts'
import { SheetPage } from './sheet-page.tsx'

export const SHEET_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/law',
    who: hotlineMay.readSheet,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const grounds = await findGrounds(desk)
      const people = grounds.flatMap(peopleIn)
      const view = { grounds, names: await namesOf(desk, people) }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.law'),
        current: '/law',
        children: (
          <>
            <Styles />
            <SheetPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
