import { type ConsoleRoute, namesOf } from '@vigie/desk-frame/page-kit'
import { findGrounds, hotlineMay } from '@vigie/hotline'
import { plainPage } from '../parts/plain-page.tsx'
import { peopleIn } from '../playbook/people-in.ts'
import { SheetPage } from './sheet-page.tsx'

export const SHEET_ROUTES: readonly ConsoleRoute[] = [
  plainPage({
    path: '/law',
    who: hotlineMay.readSheet,
    title: 'desk-hotline.pages.law',
    show: async (desk, visit) => {
      const grounds = await findGrounds(desk)
      const people = grounds.flatMap(peopleIn)
      const view = { grounds, names: await namesOf(desk, people) }
      return <SheetPage visit={visit} view={view} />
    },
  }),
]
