import type { DeskDeclaration } from '@vigie/desk-frame/page-kit'
import { referenceOf } from '@vigie/incoming'
import { MODERATION_ROUTES } from './moderation/moderation-routes.tsx'
import { MODERATION_NOUNS } from './moderation/nouns.ts'
import { noticePage } from './notice-routes.tsx'
import { queuePage } from './queue-page.tsx'

export { PROVIDER_MENU } from './menu.ts'

/** The desk of those who decide on notices that came in. */
export const providerDesk: DeskDeclaration = {
  name: 'provider',
  routes: [queuePage, noticePage, ...MODERATION_ROUTES],
  nouns: {
    notice: async (_desk, id) => ({ path: `/notice/${id}`, name: referenceOf(id) }),
    ...MODERATION_NOUNS,
  },
}
