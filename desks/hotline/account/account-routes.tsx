import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findAccountEditions, findStatements, noticesMay } from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { AccountPage } from './account-page.tsx'

export const ACCOUNT_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/yearly-account',
    who: noticesMay.keepAccount,
    audit: { act: 'notices.read-account', subject: () => 'account' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const statements = await findStatements(desk)
      const editions = await findAccountEditions(desk.db)
      const people = [
        ...statements.map(({ enteredBy }) => enteredBy),
        ...editions.map(({ publishedBy }) => publishedBy),
      ]
      const view = { statements, editions, names: await namesOf(desk, people) }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.account.title'),
        current: '/yearly-account',
        children: (
          <>
            <Styles />
            <AccountPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
