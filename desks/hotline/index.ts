import type { DeskDeclaration } from '@vigie/desk-frame/page-kit'
import { makePlatformKey } from '@vigie/hashes/verbs/make-platform-key'
import { HOTLINE_FORMS } from './forms.ts'
import { HOTLINE_NOUNS } from './nouns.ts'
import { IMPORT_REPORT } from './providers/import-page.tsx'
import { DESK_ROUTES } from './routes.tsx'
import { HOTLINE_SEARCH } from './search/search-routes.tsx'
import { SHOWN_ONCE } from './taking/words-page.tsx'

export { HOTLINE_MENU } from './menu.ts'

/** The desk of those who handle reports, cases and notices. */
export const hotlineDesk: DeskDeclaration = {
  name: 'hotline',
  routes: DESK_ROUTES,
  nouns: HOTLINE_NOUNS,
  forms: HOTLINE_FORMS,
  search: HOTLINE_SEARCH,
  keyMakers: [makePlatformKey],
  once: { ...SHOWN_ONCE, ...IMPORT_REPORT },
}
