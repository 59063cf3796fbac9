import { audit } from '@vigie/audit/module'
import { hashes } from '@vigie/hashes/module'
import { hotline } from '@vigie/hotline/module'
import { intake } from '@vigie/intake/module'
import { notices } from '@vigie/notices/module'
import { people } from '@vigie/people/module'
import { type BooksDeclaration, playbook, queue, vault } from '@vigie/platform/house'
import { privacy } from '@vigie/privacy/module'
import { ROLES } from './roles.ts'

/** Everything about reports and cases. */
export const hotlineBooks = {
  modules: [vault, queue, playbook, audit, people, intake, hashes, hotline, notices, privacy],
  across: new URL('./hotline-books/across/', import.meta.url),
  rights: new URL('./hotline-books/rights.sql', import.meta.url),
  roles: ROLES,
  logins: {
    public: { part: 'public', keys: 'public', reads: [] },
    desk: {
      part: 'desk',
      keys: 'cabinet',
      reads: [
        'vault',
        'outbox',
        'playbook',
        'audit',
        'people',
        'intake',
        'hashes',
        'hotline',
        'notices',
        'privacy',
      ],
    },
    worker: {
      part: 'worker',
      keys: 'cabinet',
      // Enough for every lane of the worker and its timers: a lane that waits for a mail server takes none from another.
      pool: 20,
      reads: ['vault', 'outbox', 'playbook', 'audit', 'intake', 'hashes', 'hotline', 'notices'],
    },
    keeper: {
      part: 'keeper',
      keys: 'keeper',
      reads: ['vault', 'people', 'intake', 'hashes', 'hotline', 'notices', 'privacy'],
    },
  },
} as const satisfies BooksDeclaration
