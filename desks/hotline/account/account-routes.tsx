import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { yearOf } from '@vigie/kernel'
import {
  changeWaits,
  findAccountEditions,
  findChanges,
  findNarrative,
  findProposedEditions,
  findStatements,
  findStoppedNotices,
  noticesMay,
} from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { annualAccount } from '@vigie/transparency/counting'
import { Styles } from '../parts/hotline-style.tsx'
import { AccountPage } from './account-page.tsx'
import { PreviewPage } from './preview-page.tsx'
import type { YearView } from './year-so-far.tsx'

const AUDIT = { act: 'notices.read-account', subject: () => 'account' } as const

const findYear = async (desk: Desk, editions: readonly { readonly year: number }[]): Promise<YearView> => {
  const year = yearOf(desk.now)
  const current = await annualAccount(desk, year)
  const before = await annualAccount(desk, year - 1)
  return {
    current,
    before,
    isBeforePublished: editions.some((one) => one.year === year - 1),
    openComplaints: (current.complaints?.open ?? 0) + (before.complaints?.open ?? 0),
    stopped: (await findStoppedNotices(desk)).length,
    changes: (await findChanges(desk)).filter((one) => changeWaits(one) !== null).length,
  }
}

export const ACCOUNT_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/yearly-account',
    who: noticesMay.keepAccount,
    audit: AUDIT,
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const statements = await findStatements(desk)
      const editions = await findAccountEditions(desk.db)
      const proposals = (await findProposedEditions(desk)).filter(({ isOver }) => !isOver)
      const year = yearOf(desk.now)
      const narrative = [
        { year, parts: await findNarrative(desk, year) },
        { year: year - 1, parts: await findNarrative(desk, year - 1) },
      ]
      const people = [
        ...statements.map(({ enteredBy }) => enteredBy),
        ...editions.map(({ publishedBy }) => publishedBy),
        ...proposals.map(({ proposedBy }) => proposedBy),
        ...narrative.flatMap(({ parts }) => parts.map(({ writtenBy }) => writtenBy)),
      ]
      const view = {
        statements,
        editions,
        proposals,
        narrative,
        year: await findYear(desk, editions),
        names: await namesOf(desk, people),
      }
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
  page({
    path: '/yearly-account/:year{20[2-9][0-9]}',
    who: noticesMay.keepAccount,
    audit: AUDIT,
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const year = Number(c.req.param('year'))
      const published = (await findAccountEditions(desk.db)).find((one) => one.year === year)
      const account = await annualAccount(desk, year, (published?.edition ?? 0) + 1)
      const last = await annualAccount(desk, year - 1)
      // A year in which nothing was sent has no account beside which this one could stand.
      const before = last.rows.length > 0 ? last : null
      return showPage(c, {
        title: visit.words('desk-hotline.pages.preview', { year: String(year) }),
        current: '/yearly-account',
        children: (
          <>
            <Styles />
            <PreviewPage visit={visit} account={account} before={before} />
          </>
        ),
      })
    },
  }),
]
