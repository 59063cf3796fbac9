import type { MenuLine } from '@vigie/desk-frame/page-kit'
import { hashesMay } from '@vigie/hashes'
import { hotlineMay } from '@vigie/hotline'
import { noticesMay } from '@vigie/notices'

/** The lines of the hotline's pages. A house says in which order they stand. */
export const HOTLINE_MENU = {
  queue: {
    path: '/queue',
    text: 'desk-hotline.pages.menu.queue',
    who: hotlineMay.workAtDesk,
    keyLetter: 'q',
  },
  overview: {
    path: '/desk',
    text: 'desk-hotline.pages.menu.desk',
    who: hotlineMay.overseeCases,
    keyLetter: 'v',
  },
  providers: {
    path: '/providers',
    text: 'desk-hotline.pages.menu.providers',
    who: hotlineMay.workAtDesk,
  },
  pictures: {
    path: '/pictures',
    text: 'desk-hotline.pages.menu.pictures',
    who: hotlineMay.workAtDesk,
    keyLetter: 'u',
  },
  lists: { path: '/lists', text: 'desk-hotline.pages.menu.lists', who: hashesMay.readLists, keyLetter: 'm' },
  playbook: { path: '/playbook', text: 'desk-hotline.pages.menu.playbook', who: hotlineMay.readSheet },
  law: { path: '/law', text: 'desk-hotline.pages.menu.law', who: hotlineMay.readSheet },
  meetings: {
    path: '/meetings',
    text: 'desk-hotline.pages.meetings',
    who: hotlineMay.readMeetings,
    group: 'house',
  },
  status: {
    path: '/status',
    text: 'desk-hotline.pages.menu.status',
    who: noticesMay.readStatus,
    group: 'answer',
  },
  changes: {
    path: '/changes',
    text: 'desk-hotline.pages.menu.changes',
    who: noticesMay.keepChanges,
    group: 'answer',
  },
  relations: {
    path: '/relations',
    text: 'desk-hotline.pages.menu.relations',
    who: noticesMay.readRelations,
    group: 'answer',
  },
  account: {
    path: '/yearly-account',
    text: 'desk-hotline.pages.menu.account',
    who: noticesMay.keepAccount,
    group: 'answer',
  },
  platforms: {
    path: '/platforms',
    text: 'desk-hotline.pages.menu.platforms',
    who: hashesMay.makePlatformKey,
    group: 'answer',
  },
} as const satisfies Record<string, MenuLine>
