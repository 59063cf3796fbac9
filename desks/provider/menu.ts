import type { MenuLine } from '@vigie/desk-frame/page-kit'
import { incomingMay } from '@vigie/incoming'
import { moderationMay } from '@vigie/moderation'

/** The lines of the provider's pages. A house says in which order they stand. */
export const PROVIDER_MENU = {
  queue: {
    path: '/queue',
    text: 'desk-provider.pages.menu.queue',
    who: incomingMay.readNotices,
    keyLetter: 'q',
  },
  decisions: {
    path: '/decisions',
    text: 'moderation.pages.decisions',
    who: moderationMay.readDecisions,
    keyLetter: 'b',
  },
} as const satisfies Record<string, MenuLine>
