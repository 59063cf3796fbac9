import type { MenuLine } from '@vigie/desk-frame/page-kit'

/** The lines of the hotline's pages. A house says in which order they stand. */
export const HOTLINE_MENU = {
  queue: {
    path: '/queue',
    text: 'desk-hotline.pages.menu.queue',
    who: ['analyst', 'coordinator'],
    keyLetter: 'q',
  },
  overview: { path: '/desk', text: 'desk-hotline.pages.menu.desk', who: ['coordinator'], keyLetter: 'v' },
  pictures: {
    path: '/pictures',
    text: 'desk-hotline.pages.menu.pictures',
    who: ['analyst', 'coordinator'],
    keyLetter: 'u',
  },
  lists: { path: '/lists', text: 'desk-hotline.pages.menu.lists', who: ['coordinator'], keyLetter: 'm' },
  platforms: { path: '/platforms', text: 'desk-hotline.pages.menu.platforms', who: ['administrator'] },
} as const satisfies Record<string, MenuLine>
