import { record } from '@vigie/audit'
import { audit } from '@vigie/audit/module'
import { incoming } from '@vigie/incoming/module'
import { moderation } from '@vigie/moderation/module'
import { people } from '@vigie/people/module'
import { type BooksDeclaration, defineHouse, queue, vault } from '@vigie/platform/house'
import { privacy } from '@vigie/privacy/module'
import { ROLES } from './roles.ts'
import { SENSITIVE_ACTS } from './sensitive-acts.ts'
import { SETTINGS } from './settings.ts'

const providerBooks = {
  modules: [vault, queue, audit, people, incoming, moderation, privacy],
  roles: ROLES,
  logins: {
    public: { part: 'public', keys: 'public', reads: [] },
    desk: {
      part: 'desk',
      keys: 'cabinet',
      reads: ['vault', 'outbox', 'audit', 'people', 'incoming', 'moderation', 'privacy'],
    },
    worker: {
      part: 'worker',
      keys: 'cabinet',
      reads: ['vault', 'outbox', 'audit', 'incoming', 'moderation'],
    },
    keeper: {
      part: 'keeper',
      keys: 'keeper',
      reads: ['vault', 'people', 'incoming', 'moderation', 'privacy'],
    },
  },
} as const satisfies BooksDeclaration

/** A hosting service or platform that is notified of illegal content. */
export const provider = defineHouse({
  name: 'provider',
  title: 'Provider',
  books: { provider: providerBooks },
  // The order gives the ports.
  apps: [
    { name: 'public', called: 'notice form', books: 'provider', login: 'public' },
    { name: 'console', called: 'desk (moderators)', books: 'provider', login: 'desk' },
    { name: 'partner', called: 'provider interface', books: 'provider', login: 'desk' },
    { name: 'catcher', called: 'provider mail catcher', books: 'provider', login: 'worker' },
    { name: 'inbox', called: 'provider e-mail', books: 'provider', login: 'worker' },
    { name: 'worker', called: 'provider worker (health)', books: 'provider', login: 'worker' },
  ],
  sensitive: SENSITIVE_ACTS,
  country: 'BE',
  timeZone: 'Europe/Brussels',
  settings: SETTINGS,
  record,
})

export type ProviderLogin = keyof typeof providerBooks.logins
