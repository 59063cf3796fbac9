import { audit } from '@vigie/audit/module'
import { helpline } from '@vigie/helpline/module'
import { people } from '@vigie/people/module'
import { type BooksDeclaration, playbook, queue, vault } from '@vigie/platform/house'
import { privacy } from '@vigie/privacy/module'
import { HELPLINE_ROLES } from './roles.ts'

/**
 * What the helpline hears: no login of the hotline connects to it, and none of its own connects elsewhere. Its public writes
 * through another login than that of the hotline's reporters.
 */
export const helplineBooks = {
  modules: [vault, queue, playbook, audit, people, helpline, privacy],
  across: new URL('./helpline-books/across/', import.meta.url),
  roles: HELPLINE_ROLES,
  logins: {
    helpline_public: { part: 'public', keys: 'public', reads: [] },
    helpline_desk: {
      part: 'desk',
      keys: 'cabinet',
      reads: ['vault', 'outbox', 'playbook', 'audit', 'people', 'helpline', 'privacy'],
    },
    helpline_worker: {
      part: 'worker',
      keys: 'cabinet',
      reads: ['vault', 'outbox', 'playbook', 'audit', 'helpline'],
    },
    helpline_keeper: {
      part: 'keeper',
      keys: 'keeper',
      reads: ['vault', 'people', 'helpline', 'privacy'],
    },
  },
} as const satisfies BooksDeclaration
