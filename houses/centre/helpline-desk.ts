import { type DeskComposition, FRAME_MENU } from '@vigie/desk-frame'
import { HELPLINE_MENU, helplineDesk } from '@vigie/desk-helpline'
import { operationsIn } from '@vigie/platform/house'
import { helplineBooks } from './helpline-books.ts'
import { NAME } from './name.ts'
import { SENSITIVE_ACTS } from './sensitive-acts.ts'

/** What the staff of the helpline reaches: another address, other people, other books. */
export const HELPLINE_DESK: DeskComposition = {
  desks: [helplineDesk],
  cookies: 'vigie-helpline',
  roleWords: 'centre',
  menu: [
    HELPLINE_MENU.conversations,
    HELPLINE_MENU.contacts,
    HELPLINE_MENU.supports,
    HELPLINE_MENU.overview,
    HELPLINE_MENU.rota,
    HELPLINE_MENU.figures,
    HELPLINE_MENU.hours,
    HELPLINE_MENU.questions,
    FRAME_MENU.people,
    FRAME_MENU.privacy,
    FRAME_MENU.audit,
    FRAME_MENU.settings,
  ],
  operations: operationsIn({ name: NAME, books: { helpline: helplineBooks } }, 'helpline'),
  modules: helplineBooks.modules,
  sensitive: SENSITIVE_ACTS,
}
