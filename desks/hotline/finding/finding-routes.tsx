import { type ConsoleRoute, isOffered, page, visitOf } from '@vigie/desk-frame/page-kit'
import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import { Refused } from '@vigie/kernel'
import { operationText } from '@vigie/locales'
import { showDesk } from '../parts/desk-page.tsx'
import { NEW_CASE_PATH, NewCasePage } from './new-case-page.tsx'

export const FINDING_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: NEW_CASE_PATH,
    who: openProactiveCase.who,
    audit: 'nothing-opened',
    show: (desk, c) => {
      const visit = visitOf(c, desk)
      if (!isOffered(visit, openProactiveCase)) throw new Refused('not-for-you', 'forbidden')
      return showDesk(c, desk, visit, {
        title: operationText(visit.words, openProactiveCase.name, 'title') ?? openProactiveCase.name,
        children: <NewCasePage visit={visit} />,
      })
    },
  }),
]
