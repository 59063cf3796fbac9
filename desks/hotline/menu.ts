import type { MenuLine } from '@vigie/desk-frame/page-kit'
import { MAKE_PLATFORM_KEYS, READ_LISTS } from '@vigie/hashes'
import { AT_THE_DESK, OVERSEE_CASES } from '@vigie/hotline'

/** The lines of the hotline's pages. A house says in which order they stand. */
export const HOTLINE_MENU = {
  queue: {
    path: '/queue',
    text: 'desk-hotline.pages.menu.queue',
    who: AT_THE_DESK,
    keyLetter: 'q',
  },
  overview: { path: '/desk', text: 'desk-hotline.pages.menu.desk', who: OVERSEE_CASES, keyLetter: 'v' },
  pictures: {
    path: '/pictures',
    text: 'desk-hotline.pages.menu.pictures',
    who: AT_THE_DESK,
    keyLetter: 'u',
  },
  lists: { path: '/lists', text: 'desk-hotline.pages.menu.lists', who: READ_LISTS, keyLetter: 'm' },
  platforms: { path: '/platforms', text: 'desk-hotline.pages.menu.platforms', who: MAKE_PLATFORM_KEYS },
} as const satisfies Record<string, MenuLine>
