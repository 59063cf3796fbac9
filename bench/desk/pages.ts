import type { atDesk } from '../../desks/frame/testing-desk.ts'
import type { Seeded } from './seed.ts'

/** Somebody who signed in, and opens pages as their browser would. */
export interface Seat {
  open(path: string): Promise<string>
  /** Looks a number or an address up; answers with where that leads. */
  find(text: string): Promise<string>
}

/** Has somebody sit down; a page that is not shown is no measurement. */
export const seatAt = async (desk: ReturnType<typeof atDesk>, person: string): Promise<Seat> => {
  const cookie = await desk.sitDown(person)
  const { page: account } = await desk.open('/en/account', cookie)
  const csrf = /name="csrf" value="([^"]+)"/.exec(account)?.[1] ?? ''
  return {
    open: async (path) => {
      const { status, page } = await desk.open(path, cookie)
      if (status !== 200) throw new Error(`${path} answers ${status}`)
      return page
    },
    find: async (find) => (await desk.send('/en/search', cookie, { csrf, find })).to,
  }
}

/** A page or a filter that is measured, and how much longer than a plain page it may take. */
export interface Page {
  readonly name: string
  readonly most: number
  visit(turn: number): Promise<unknown>
}

const PLAIN = 100
const CASE_OF_FIFTY = 150
const OVERVIEW = 200

const nth = <One>(all: readonly One[], turn: number): One => {
  const one = all[turn % all.length]
  if (one === undefined) throw new Error('there is nothing to open')
  return one
}

/** The path behind a link of a page. */
export const linkOn = (page: string, rel: string): string => {
  const found = new RegExp(`<a[^>]*rel="${rel}"[^>]*>`).exec(page)?.[0]
  const path = /href="([^"]+)"/.exec(found ?? '')?.[1]
  if (path === undefined) throw new Error(`the page has no ${rel} link`)
  return path.replaceAll('&amp;', '&')
}

/** Every page of the desk and every filter of its lists. */
export const pagesOf = async (
  at: { readonly analyst: Seat; readonly coordinator: Seat; readonly officer: Seat },
  seeded: Seeded,
): Promise<Page[]> => {
  const { analyst, coordinator, officer } = at
  const { cases, notices, referrals, reports, toAssess } = seeded
  const plain = (name: string, path: (turn: number) => string, seat = analyst, most = PLAIN): Page => ({
    name,
    most,
    visit: (turn) => seat.open(path(turn)),
  })
  const queue = (name: string, query: string): Page => plain(name, () => `/en/queue${query}`)
  const second = linkOn(await analyst.open('/en/queue?order=oldest'), 'next')
  const free = linkOn(await analyst.open('/en/queue?group=free'), 'next')
  const secondClosed = linkOn(await analyst.open('/en/queue?closed=yes'), 'next')
  return [
    queue('queue', ''),
    plain('queueFurther', () => second),
    queue('queueNewest', '?order=newest'),
    queue('queueKind', '?kind=csam'),
    queue('queueRareKind', '?kind=minor-prostitution'),
    queue('queueLanguage', '?language=fr'),
    queue('queueRareLanguage', '?language=de&kind=grooming'),
    queue('queueYours', '?group=yours'),
    queue('queueSecond', '?group=second'),
    queue('queueFree', '?group=free'),
    queue('queueOthers', '?group=others'),
    plain('queueFreeFurther', () => free),
    queue('closed', '?closed=yes'),
    plain('closedFurther', () => secondClosed),
    queue('closedOldest', '?closed=yes&order=oldest'),
    queue('closedRareKind', '?closed=yes&kind=minor-prostitution'),
    queue('closedRareLanguage', '?closed=yes&language=de&kind=grooming'),
    {
      name: 'find',
      most: PLAIN,
      visit: async (turn) => {
        const path = await analyst.find(String(nth(cases.closed, turn)))
        if (!path.includes('/case/')) throw new Error(`a number leads to ${path}`)
      },
    },
    plain('case', (turn) => `/en/case/${nth(cases.open, turn)}`),
    plain('caseClosed', (turn) => `/en/case/${nth(cases.closed, turn)}`),
    plain('caseOfFifty', () => `/en/case/${cases.big}`, analyst, CASE_OF_FIFTY),
    plain('assess', (turn) => `/en/case/${nth(toAssess, turn).case}/assess/${nth(toAssess, turn).item}`),
    plain('prepareNotice', (turn) => `/en/case/${nth(cases.open, turn)}/notice`),
    plain('prepareReferral', (turn) => `/en/case/${nth(cases.open, turn)}/referral`),
    plain('report', (turn) => `/en/report/${nth(reports, turn)}`),
    plain('notice', (turn) => `/en/notice/${nth(notices, turn)}`),
    plain('referral', (turn) => `/en/referral/${nth(referrals, turn)}`),
    plain('lookUp', () => '/en/pictures'),
    plain('lists', () => '/en/lists', coordinator),
    plain('overview', () => '/en/desk', coordinator, OVERVIEW),
    plain('account', () => '/en/account'),
    plain('people', () => '/en/people', coordinator),
    plain('privacy', () => '/en/privacy', officer),
    plain('audit', () => '/en/audit', officer),
  ]
}
