import { type DeskDeclaration, fileRoutes } from '@vigie/desk-frame/page-kit'
import {
  findClosing,
  findContact,
  findContactOfHandover,
  findConversation,
  findDispatch,
  findOnward,
  findSupport,
  findTask,
} from '@vigie/helpline'
import { TIMER_SCRIPT } from './contact-clock.tsx'
import { contactPage } from './contact-page.tsx'
import { CONTACTS_ROUTES, HELPLINE_SEARCH } from './contacts-routes.tsx'
import { CONVERSATIONS_ROUTES } from './conversations-page.tsx'
import { FIGURES_ROUTES } from './figures-routes.tsx'
import { hoursPage } from './hours-page.tsx'
import { HELPLINE_MENU } from './menu.ts'
import { missedPage } from './missed-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { QUESTIONS_ROUTES } from './questions/questions-routes.tsx'
import { rotaPage } from './rota-page.tsx'
import { searchPage } from './search-routes.tsx'
import { HELPLINE_STYLE } from './style.tsx'
import { supportPage } from './support-page.tsx'
import { SUPPORTS_ROUTES } from './supports-routes.tsx'

export { HELPLINE_MENU } from './menu.ts'

/** The desk of those who hear people out. */
export const helplineDesk: DeskDeclaration = {
  name: 'helpline',
  routes: [
    ...CONVERSATIONS_ROUTES,
    ...CONTACTS_ROUTES,
    ...FIGURES_ROUTES,
    contactPage,
    missedPage,
    rotaPage,
    searchPage,
    overviewPage,
    hoursPage,
    ...QUESTIONS_ROUTES,
    ...SUPPORTS_ROUTES,
    supportPage,
    ...fileRoutes([HELPLINE_STYLE, TIMER_SCRIPT]),
  ],
  nouns: {
    conversation: async ({ db }, id) => {
      const found = await findConversation(db, id)
      if (found === undefined) return null
      return found.number === null ? { path: '/conversations' } : { path: `/contact/${found.number}` }
    },
    dispatch: async ({ db }, id) => {
      const found = await findDispatch(db, id)
      return found === undefined ? null : { path: `/contact/${found.number}` }
    },
    handover: async ({ db }, id) => {
      const number = await findContactOfHandover(db, id)
      return number === null ? null : { path: `/contact/${number}` }
    },
    call: async () => ({ path: HELPLINE_MENU.contacts.path }),
    shift: async () => ({ path: HELPLINE_MENU.rota.path }),
    'shift-note': async () => ({ path: HELPLINE_MENU.rota.path }),
    questions: async () => ({ path: HELPLINE_MENU.questions.path }),
    hours: async () => ({ path: HELPLINE_MENU.hours.path }),
    support: async ({ db }, id) => {
      const found = await findSupport(db, id)
      return found === undefined ? null : { path: `/support/${found.number}`, name: String(found.number) }
    },
    task: async ({ db }, id) => {
      const found = await findTask(db, id)
      return found === undefined ? null : { path: `/support/${found.number}` }
    },
    onward: async ({ db }, id) => {
      const found = await findOnward(db, id)
      return found === undefined ? null : { path: `/support/${found.number}` }
    },
    closing: async ({ db }, id) => {
      const found = await findClosing(db, id)
      return found === undefined ? null : { path: `/support/${found.number}` }
    },
    contact: async ({ db }, id) => {
      const found = await findContact(db, id)
      return found === undefined ? null : { path: `/contact/${found.number}`, name: String(found.number) }
    },
  },
  search: HELPLINE_SEARCH,
}
