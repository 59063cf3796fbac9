import { EVERYBODY } from '@vigie/platform/operation'
import { LANG } from '@vigie/platform/web'
import { type ConsoleRoute, pathOf } from './console.ts'
import type { DeskComposition } from './desk.ts'
import { frameDesk } from './frame-desk.ts'
import { homeOf } from './menu.ts'
import { proven } from './step-up/must-prove.ts'

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
  [HOME, ...[frameDesk(modules), ...desks].flatMap(({ routes }) => routes)].map((line) =>
    sensitive.includes(line.audit) ? proven(line) : line,
  )
