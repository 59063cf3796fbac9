import { ROLES, type Who } from '@vigie/kernel'
import { LANG } from '@vigie/platform/web'
import { type ConsoleRoute, pathOf } from './console.ts'
import type { DeskComposition } from './desk.ts'
import { homeOf } from './menu.ts'
import { ACCOUNT_PAGES } from './pages/account.tsx'
import { ACCOUNT_ACTS } from './pages/account-acts.tsx'
import { ACT_ROUTES } from './pages/act.tsx'
import { AUDIT_ROUTES } from './pages/audit.tsx'
import { EVENT_ROUTES } from './pages/events.ts'
import { INVITATION_ROUTES } from './pages/invitation.tsx'
import { PEOPLE_ROUTES } from './pages/people.tsx'
import { SIGN_IN_ROUTES } from './pages/sign-in.tsx'
import { DESK_STYLE } from './parts/desk-style.ts'
import { fileRoutes } from './parts/files.ts'
import { privacyRoutes } from './privacy/privacy-routes.tsx'
import { proven } from './step-up/must-prove.ts'
import { STEP_UP_ROUTES } from './step-up/step-up-routes.ts'

const EVERYBODY: readonly Who[] = [...ROLES, 'anyone']

/** The first page: where somebody's work begins, or the door. */
const HOME: ConsoleRoute = {
  method: 'GET',
  path: `/${LANG}`,
  who: EVERYBODY,
  audit: 'nothing-opened',
  handle: (c) => {
    const { seat } = c.var
    return c.redirect(pathOf(c, seat ? homeOf(c.var.console.says.menu, seat.person.roles) : '/sign-in'), 303)
  },
}

/** Everything that can be asked of the desks of a house: one line each, with who may and what the audit keeps. */
export const routesOf = ({ desks, modules, sensitive }: DeskComposition): readonly ConsoleRoute[] =>
  [
    HOME,
    ...SIGN_IN_ROUTES,
    ...STEP_UP_ROUTES,
    ...INVITATION_ROUTES,
    ...ACCOUNT_PAGES,
    ...ACCOUNT_ACTS,
    ...ACT_ROUTES,
    ...PEOPLE_ROUTES,
    ...AUDIT_ROUTES,
    ...EVENT_ROUTES,
    ...privacyRoutes(modules),
    ...fileRoutes([DESK_STYLE]),
    ...desks.flatMap(({ routes }) => routes),
  ].map((line) => (sensitive.includes(line.audit) ? proven(line) : line))
