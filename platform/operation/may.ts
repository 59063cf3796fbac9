import type { Actor } from './desk.ts'
import type { Who } from './words.ts'

/** Whether this actor is one of those who may. */
export const isOneOf = (actor: Actor, who: readonly Who[]): boolean =>
  actor.kind === 'person'
    ? actor.roles.some((role) => who.includes(role) || who.includes(actor.kind))
    : who.includes(actor.kind)

/** The id of the member of staff who acts; null for the public and for Vigie itself. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
