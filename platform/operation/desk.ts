import type { Day } from '@vigie/kernel'
import type { Keys, OpeningRing } from '@vigie/platform/vault'
import type { Kysely } from 'kysely'
import type { Role } from './words.ts'

/** Who acts: a member of staff, the anonymous public, or Vigie itself on a fact or a clock. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly roles: readonly Role[] }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'system' }

/** What a desk seals and looks up with. What opens is asked for with `opening`, and only there. */
export type DeskKeys = Omit<Keys, 'ring'>

/** The tables are unknown here on purpose: each module adds its own, and only its own, in its `…-rows.ts`. */
export type NoTables = Record<never, never>
export type Books = Kysely<NoTables>

/** What tells the rest of the house that something happened. The body crosses modules: identifiers and words, no person. */
export interface Fact {
  readonly name: string
  readonly body: Readonly<Record<string, string | number | boolean | null>>
}

/** The organisation in whose name mail leaves the house: never a person. */
export interface Letterhead {
  readonly name: string
  readonly mailbox: string
  readonly domain: string
  /** Where the public reaches the house, such as `https://report.example`. */
  readonly site?: string
  /** What the house says of itself beyond that, for the modules that ask for it by a schema of their own. */
  readonly particulars: Readonly<Record<string, unknown>>
}

/**
 * Where an operation does its work: one transaction, one actor, one moment.
 * The delivery layer opens it and commits or rolls back; a verb never does.
 */
export interface Desk {
  readonly db: Books
  readonly actor: Actor
  readonly now: Date
  readonly today: Day
  readonly keys: DeskKeys
  /** Hands out the private keys, and has the purpose written down. Throws where the work named none. */
  readonly unlock: () => OpeningRing
  readonly letterhead: Letterhead
  /** Writes a fact into the outbox of these books, in this transaction. */
  announce(fact: Fact): Promise<void>
}

/**
 * The private keys, for work that said what it opens for: its line in the audit then says so too. Asking without a purpose,
 * or in a process that holds no key, is a fault of the house.
 */
export const opening = (desk: Desk): OpeningRing => desk.unlock()
