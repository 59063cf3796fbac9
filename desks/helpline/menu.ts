import type { MenuLine } from '@vigie/desk-frame/page-kit'
import { helplineMay } from '@vigie/helpline'

/** Where all contacts are searched, beside those of today. */
export const SEARCH_PATH = '/contacts/search'

/** The lines of the helpline's pages. A house says in which order they stand. */
export const HELPLINE_MENU = {
  conversations: {
    path: '/conversations',
    text: 'desk-helpline.pages.menu.conversations',
    who: helplineMay.readContacts,
    keyLetter: 'w',
  },
  contacts: {
    path: '/contacts',
    text: 'desk-helpline.pages.menu.contacts',
    who: helplineMay.readContacts,
    keyLetter: 'q',
  },
  supports: {
    path: '/supports',
    text: 'desk-helpline.pages.menu.supports',
    who: helplineMay.readSupports,
    keyLetter: 'b',
  },
  overview: {
    path: '/overview',
    text: 'desk-helpline.pages.menu.overview',
    who: helplineMay.supervise,
  },
  rota: {
    path: '/rota',
    text: 'desk-helpline.pages.menu.rota',
    who: helplineMay.readRota,
  },
  figures: {
    path: '/figures',
    text: 'desk-helpline.pages.menu.figures',
    who: helplineMay.readFigures,
  },
  hours: {
    path: '/hours',
    text: 'desk-helpline.pages.menu.hours',
    who: helplineMay.readHours,
    group: 'house',
  },
  questions: {
    path: '/questions',
    text: 'desk-helpline.pages.menu.questions',
    who: helplineMay.readQuestions,
    group: 'house',
  },
} as const satisfies Record<string, MenuLine>
