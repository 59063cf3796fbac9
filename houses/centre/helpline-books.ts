import { helpline } from '@vigie/helpline/module'
import type { BooksDeclaration } from '@vigie/platform/house'

/** What the helpline hears: no login of the hotline connects to it, and none of its own connects elsewhere. */
export const helplineBooks = {
  modules: [helpline],
  roles: [],
  logins: {
    helpline_desk: { part: 'desk', keys: 'cabinet', reads: ['helpline'] },
    helpline_worker: { part: 'worker', keys: 'none', reads: ['helpline'] },
  },
} as const satisfies BooksDeclaration
