import { findPeople } from '@vigie/people'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import type { ModuleDeclaration } from '@vigie/platform/house'
import type { DeskDeclaration } from './desk.ts'
import { ACCOUNT_PAGES } from './pages/account.tsx'
import { ACCOUNT_ACTS } from './pages/account-acts.tsx'
import { ACT_ROUTES } from './pages/act.tsx'
import { AUDIT_ROUTES } from './pages/audit.tsx'
import { COMPETENCE_ROUTES } from './pages/competence-page.tsx'
import { EVENT_ROUTES } from './pages/events.ts'
import { HELP_ROUTES } from './pages/help.tsx'
import { INVITATION_ROUTES } from './pages/invitation.tsx'
import { LANGUAGE_ROUTES } from './pages/language.ts'
import { PEOPLE_ROUTES } from './pages/people.tsx'
import { SETTINGS_ROUTES } from './pages/settings.tsx'
import { SIGN_IN_ROUTES } from './pages/sign-in.tsx'
import { DESK_STYLE } from './parts/desk-style.ts'
import { fileRoutes } from './parts/files.ts'
import { PRIVACY_FORMS, privacyRoutes } from './privacy/privacy-routes.tsx'
import { STEP_UP_ROUTES } from './step-up/step-up-routes.ts'

/** What every house has: the pages of signing in, of accounts, staff, audit and privacy, and the form of every act. */
export const frameDesk = (modules: readonly ModuleDeclaration[]): DeskDeclaration => ({
  name: 'frame',
  routes: [
    ...SIGN_IN_ROUTES,
    ...STEP_UP_ROUTES,
    ...INVITATION_ROUTES,
    ...ACCOUNT_PAGES,
    ...ACCOUNT_ACTS,
    ...ACT_ROUTES,
    ...PEOPLE_ROUTES,
    ...COMPETENCE_ROUTES,
    ...AUDIT_ROUTES,
    ...SETTINGS_ROUTES,
    ...HELP_ROUTES,
    ...LANGUAGE_ROUTES,
    ...EVENT_ROUTES,
    ...privacyRoutes(modules),
    ...fileRoutes([DESK_STYLE]),
  ],
  nouns: {
    // Nobody should record a departure by a number.
    person: async (desk, id) => {
      const name = (await findPeople(desk, [id])).get(id)?.name
      return name === undefined ? null : { name }
    },
  },
  forms: PRIVACY_FORMS,
  keyMakers: [makeAccessKey],
})
