import type { IncomingMessage } from 'node:http'
import type { Language } from '@vigie/kernel'
import { valueText, type Words, wordsOf } from '@vigie/locales'
import type { IsBreached, SessionLimits, SignedIn, Site } from '@vigie/people/sign-in'
import type { Events } from '@vigie/platform/events'
import type { Actor, House, Role } from '@vigie/platform/operation'
import type { SettingDescription } from '@vigie/platform/settings'
import { languageOf, type RouteLine } from '@vigie/platform/web'
import type { Context } from 'hono'
import type { Cookies } from './cookies.ts'
import type { DeskSays } from './says.ts'
import type { SentBack } from './sent-back/sent-back.ts'

/** Draws what an act gave and nobody can see again, with the way on from there. */
export type ShowOnce = (c: ConsoleContext, result: unknown, back: string) => Promise<Response> | Response

/** What every page of the console stands on. */
export interface Console {
  readonly house: House
  /** What the house says of its desks. */
  readonly says: DeskSays
  /** By operation: pages of desks for what is seen once. */
  readonly once: ReadonlyMap<string, ShowOnce>
  readonly site: Site
  readonly cookies: Cookies
  readonly limits: SessionLimits
  /** Whether a password is in the operator's file of those known from breaches. */
  readonly isBreached: IsBreached
  /** What was set for this house, without secrets. */
  readonly settings: readonly SettingDescription[]
  /** Whether the made-up staff is offered at the door. Only a demonstration world has any. */
  readonly demonstration: boolean
  readonly events: Events
  readonly pause: (milliseconds: number) => Promise<unknown>
  readonly faulty: (fault: unknown) => void
  /** Draws a page of ours with a form on it that was sent: asked for as its visitor would, with all that is asked of them. */
  readonly draw: (path: string, sent: SentBack) => Promise<Response>
}

export type ConsoleEnv = {
  Bindings: {
    readonly incoming?: IncomingMessage
    /** Only what the app asks of itself brings one along; no request from outside does. */
    readonly sentBack?: SentBack
  }
  Variables: {
    console: Console
    /** Who sits there; null for whoever has not signed in. */
    seat: SignedIn | null
    /** What every form of this visitor carries. */
    csrf: string
    /** The form that came back, where its page is drawn once more with it. */
    sentBack: SentBack | undefined
  }
}
export type ConsoleContext = Context<ConsoleEnv>
export type ConsoleRoute = RouteLine<ConsoleEnv>

/** Who asks. Whoever has lost their last role is anybody again: they may sign out, and in as somebody else. */
export const actorOf = (c: ConsoleContext): Actor => {
  const { seat } = c.var
  return seat && seat.actor.roles.length > 0 ? seat.actor : { kind: 'anyone' }
}

/** The words of the language that the address names. */
export const wordsFor = (c: ConsoleContext): Words => wordsOf(languageOf(c), c.var.console.says.roleWords)

/** What somebody is in this house, in its own words. */
export const rolesText = (c: ConsoleContext, roles: readonly Role[]): string =>
  roles.map((role) => valueText(wordsFor(c), c.var.console.says.roleWords, 'role', role)).join(', ')

/** A path under the language of this page: `pathOf(c, '/people')`. */
export const pathOf = (c: ConsoleContext, path: string, language: Language = languageOf(c)): string =>
  `/${language}${path}`
