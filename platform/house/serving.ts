import type { Post } from '@vigie/platform/post'
import type { Holding } from './open-house.ts'
import type { HousePlace } from './place.ts'

/** The interface for machines; its operations and questions are those of the house. */
export interface PartnerApp {
  readonly kind: 'partner'
}

/** What does the work of the modules, and says whether it is well. */
export interface WorkerApp {
  readonly kind: 'worker'
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

/** What a house is made of when it serves, beside its declaration: loaded only then. */
export interface Serving<App> {
  /** One for each app of the declaration, by its name. */
  readonly apps: Readonly<Record<string, App>>
  /** One round of retention: destroys what is past its time. */
  readonly retain?: (place: HousePlace) => Promise<unknown>
  /** Fills empty books with made-up people and cases; leaves alone those that have them already. */
  readonly demonstrate?: (
    place: HousePlace,
    holdings: Readonly<Record<string, Holding>>,
    post: Post,
  ) => Promise<void>
}
