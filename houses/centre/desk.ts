import { type DeskComposition, FRAME_MENU } from '@vigie/desk-frame'
import { HOTLINE_MENU, hotlineDesk } from '@vigie/desk-hotline'
import { operationsIn } from '@vigie/platform/house'
import { hotlineBooks } from './hotline-books.ts'
import { NAME } from './name.ts'
import { SENSITIVE_ACTS } from './sensitive-acts.ts'

/** What the staff of the centre reaches at one address. */
export const CENTRE_DESK: DeskComposition = {
  desks: [hotlineDesk],
  cookies: 'vigie',
  roleWords: 'centre',
  menu: [
    HOTLINE_MENU.queue,
    HOTLINE_MENU.overview,
    HOTLINE_MENU.pictures,
    HOTLINE_MENU.lists,
    HOTLINE_MENU.status,
    HOTLINE_MENU.changes,
    HOTLINE_MENU.relations,
    HOTLINE_MENU.playbook,
    HOTLINE_MENU.law,
    HOTLINE_MENU.providers,
    HOTLINE_MENU.meetings,
    FRAME_MENU.people,
    HOTLINE_MENU.platforms,
    HOTLINE_MENU.account,
    FRAME_MENU.privacy,
    FRAME_MENU.audit,
    FRAME_MENU.settings,
  ],
  operations: operationsIn({ name: NAME, books: { hotline: hotlineBooks } }, 'hotline'),
  modules: hotlineBooks.modules,
  sensitive: SENSITIVE_ACTS,
}
