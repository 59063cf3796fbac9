import { Refused } from '@vigie/kernel'
import { type Actor, isOneOf, type Who } from '@vigie/platform/operation'
import type { Context, Env, Hono } from 'hono'

/** What the audit keeps of a visit: the name of an act, that the operation writes its own line, or that nothing is opened. */
export type Audit = `${string}.${string}` | 'by-operation' | 'nothing-opened'

/** One line of a route manifest: everything that can be asked of an app is such a line, and it says who may and what is kept. */
export interface RouteLine<E extends Env = Env> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly who: readonly Who[]
  readonly audit: Audit
  handle(c: Context<E>, actor: Actor): Response | Promise<Response>
}

export interface Door<E extends Env> {
  /** Who is asking. A public app answers `{ kind: 'anyone' }` without looking. */
  readonly actorOf: (c: Context<E>) => Actor | Promise<Actor>
  /** What a visitor sees who may not. Without it: a `Refused` for the app's own fault page. */
  readonly refuse?: (c: Context<E>, actor: Actor) => Response | Promise<Response>
  /** What is answered where the path exists and the method does not. */
  readonly wrongMethod?: (c: Context<E>, allowed: readonly string[]) => Response | Promise<Response>
}

const nobody: readonly Who[] = []

/** A line that came past the compiler without `who` or `audit` lets nobody in. */
const admitted = (line: Partial<Pick<RouteLine, 'who' | 'audit'>>): readonly Who[] =>
  line.audit ? (line.who ?? nobody) : nobody

/** Puts the lines of a manifest on an app. Whoever is not named on a line is refused with 403. */
export const mount = <E extends Env>(app: Hono<E>, lines: readonly RouteLine<E>[], door: Door<E>): void => {
  for (const line of lines) {
    app.on(line.method, line.path, async (c) => {
      const actor = await door.actorOf(c)
      if (isOneOf(actor, admitted(line))) return line.handle(c, actor)
      if (door.refuse) return door.refuse(c, actor)
      throw new Refused('not-for-you', 'forbidden')
    })
  }
  for (const path of new Set(lines.map((line) => line.path))) {
    const methods = lines.filter((line) => line.path === path).map((line) => line.method)
    const allowed = methods.some((method) => method === 'GET') ? [...methods, 'HEAD'] : methods
    app.all(path, (c) => {
      c.header('allow', allowed.join(', '))
      return door.wrongMethod?.(c, allowed) ?? c.text('405\n', 405)
    })
  }
}
