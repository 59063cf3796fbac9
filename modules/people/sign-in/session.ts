import { HOUR } from '@vigie/kernel'
import type { Actor } from '@vigie/platform/operation'
import type { Person } from '../person.ts'

/** How somebody proved who they are. */
export const WAYS = ['passkey', 'password-and-code', 'demonstration'] as const
export type Way = (typeof WAYS)[number]

/** After this long without a visit a session has ended. */
export const IDLE_LIMIT = HOUR / 2
/** However busy, a session ends after a long working day. */
export const ABSOLUTE_LIMIT = 12 * HOUR

/** A session as its owner sees it in a list. */
export interface Session {
  readonly id: string
  readonly way: Way
  readonly beganAt: Date
  readonly lastSeenAt: Date
}

/** Who sits there, as found afresh at every request. */
export interface SignedIn {
  readonly session: Session
  readonly person: Person
  readonly actor: Actor & { readonly kind: 'person' }
}

/** What a sign-in hands over: the secret goes into the cookie and is kept nowhere else. */
export interface Begun {
  readonly secret: string
  readonly session: string
  readonly person: Person
}
