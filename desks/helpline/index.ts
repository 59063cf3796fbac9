import { type DeskDeclaration, fileRoutes } from '@vigie/desk-frame/page-kit'
import { findContact } from '@vigie/helpline'
import { contactPage } from './contact-page.tsx'
import { CONTACTS_ROUTES, HELPLINE_SEARCH } from './contacts-routes.tsx'
import { HELPLINE_STYLE } from './style.tsx'

export { HELPLINE_MENU } from './menu.ts'

/** The desk of those who hear people out. */
export const helplineDesk: DeskDeclaration = {
  name: 'helpline',
  routes: [...CONTACTS_ROUTES, contactPage, ...fileRoutes([HELPLINE_STYLE])],
  nouns: {
    contact: async ({ db }, id) => {
      const found = await findContact(db, id)
      return found === undefined ? null : { path: `/contact/${found.number}`, name: String(found.number) }
    },
  },
  search: HELPLINE_SEARCH,
}
