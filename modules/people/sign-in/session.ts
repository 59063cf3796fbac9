import { HOUR } from '@vigie/kernel'
import type { Actor } from '@vigie/platform/operation'
import type { Person } from '../person.ts'

/** How somebody proved who they are. */
export const WAYS = ['passkey', 'password-and-code', 'demonstration'] as const
export type Way = (typeof WAYS)[number]

/** For how long a proof of who one is stands for a sensitive act. */
export const PROOF_LIFE = 5 * 60_000

/** How long a session holds: without a visit, and however busy. A centre may set both. */
export interface SessionLimits {
  readonly idle: number
  readonly longest: number
}
/** Half an hour, and a long working day. */
export const SESSION_LIMITS: SessionLimits = { idle: HOUR / 2, longest: 12 * HOUR }

/** How a session begins: how long it may last, and whose seat in the same browser is left for it, in the same transaction. */
export interface Beginning {
  readonly longest: number
  readonly leaves?: string | undefined
}

/** A session as its owner sees it in a list. */
export interface Session {
  readonly id: string
  readonly way: Way
  readonly beganAt: Date
  /** When its person last proved who they are. */
  readonly provedAt: Date
  readonly lastSeenAt: Date
}

/** How often the right password of a person came with a wrong code between two sign-ins, and when last. */
export interface RefusedCodes {
  readonly times: number
  readonly lastAt: Date
}

/** Who sits there, as found afresh at every request. */
export interface SignedIn {
  readonly session: Session
  /** Roles were given or withdrawn since this session began: it goes on under a new id. */
  readonly hasOtherRoles: boolean
  /** What its person is to be told of the time before it; null where there is nothing. */
  readonly refusedCodes: RefusedCodes | null
  /** When a new invitation was made for them that no coordinator has confirmed; null where there is none. */
  readonly renewedAt: Date | null
  readonly person: Person
  readonly actor: Actor & { readonly kind: 'person' }
}

/** What a sign-in hands over: the secret goes into the cookie and is kept nowhere else. */
export interface Begun {
  readonly secret: string
  readonly session: string
  readonly person: Person
}
