import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import type { KeyPlace } from '@vigie/platform/vault'
import type { Timer } from './define-module.ts'
import type { Holding } from './open-house.ts'
import type { HousePlace } from './place.ts'

/** The interface for machines; its operations and questions are those of the house. */
export interface PartnerApp {
  readonly kind: 'partner'
}

/** What does the work of the modules, and says whether it is well. */
export interface WorkerApp {
  readonly kind: 'worker'
  /**
   * What it carries between its books and others: its process holds a login of each, and no login is let in at both. The
   * other is opened when it is needed, so that books that are away keep nobody from rising.
   */
  readonly bridge?: {
    readonly login: string
    timers(own: Holding, openOther: () => Promise<Holding>): readonly Timer[]
  }
}

/** Where e-mail for the house comes in: where the settings say, and always in a demonstration. */
export interface InboxApp {
  readonly kind: 'inbox'
}

/** In a demonstration, the page where sent e-mail is caught and answered. */
export interface CatcherApp {
  readonly kind: 'catcher'
  /** What an answer begins with, made of the text of the e-mail that it answers. */
  prefill(text: string): string
}

/**
 * Runs the steps of a drill in a house of this kind that is thrown away: true when everything went as they say. What is not
 * of its form is thrown as an error that says so.
 */
export type RunDrill = (given: {
  readonly steps: unknown
  readonly at: KeyPlace & { readonly superUrl: string; readonly name: string }
  readonly tell: (outcome: unknown) => void
}) => Promise<boolean>

/** The houses of a demonstration on one machine: where each is reached by the public, and the register that stands in for the real one. */
export interface Neighbours {
  readonly sites: Readonly<Record<string, string>>
  readonly register: string
}

/** What a house is made of when it serves, beside its declaration: loaded only then. */
export interface Serving<App> {
  /** One for each app of the declaration, by its name. */
  readonly apps: Readonly<Record<string, App>>
  /** Counts what a year came to, for the account that this kind of house owes. */
  readonly account?: (desk: Desk, year: number) => Promise<unknown>
  /** Where anybody can read the signed heads of its log: their texts, all of them. */
  readonly publishedHeads?: (holding: Holding) => Promise<readonly string[]>
  readonly drill?: RunDrill
  /** Fills empty books with made-up people and cases; leaves alone those that have them already. */
  readonly demonstrate?: (
    place: HousePlace,
    holdings: Readonly<Record<string, Holding>>,
    post: Post,
  ) => Promise<void>
  /** What its made-up people do with the houses beside it, once all of them answer. */
  readonly meet?: (holdings: Readonly<Record<string, Holding>>, neighbours: Neighbours) => Promise<void>
}
