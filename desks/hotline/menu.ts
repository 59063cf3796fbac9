import type { MenuLine } from '@vigie/desk-frame/page-kit'

/** The lines of the hotline's pages. A house says in which order they stand. */
export const HOTLINE_MENU = {
  queue: { path: '/queue', text: 'console.menu.queue', who: ['analyst', 'coordinator'], keyLetter: 'q' },
  overview: { path: '/desk', text: 'console.menu.desk', who: ['coordinator'], keyLetter: 'v' },
  pictures: {
    path: '/pictures',
    text: 'console.menu.pictures',
    who: ['analyst', 'coordinator'],
    keyLetter: 'u',
  },
  lists: { path: '/lists', text: 'console.menu.lists', who: ['coordinator'], keyLetter: 'm' },
  platforms: { path: '/platforms', text: 'console.menu.platforms', who: ['administrator'] },
} as const satisfies Record<string, MenuLine>
