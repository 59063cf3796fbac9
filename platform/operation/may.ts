import { Refused } from '@vigie/kernel'
import type { Actor, Desk } from './desk.ts'
import type { AnyOperation } from './operation.ts'
import type { Who } from './words.ts'

/** Whether this actor is one of those who may. */
export const isOneOf = (actor: Actor, who: readonly Who[]): boolean =>
  actor.kind === 'person'
    ? actor.roles.some((role) => who.includes(role) || who.includes(actor.kind))
    : who.includes(actor.kind)

/** The id of the member of staff who acts; null for the public and for Vigie itself. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** The member of staff who acts. The list of who may already kept everybody else out. */
export const staffOf = ({ actor }: Pick<Desk, 'actor'>): string => {
  const person = personOf(actor)
  if (person === null) throw new Refused('not-for-you', 'forbidden')
  return person
}

/** Whether an actor may do something now, and the word of the refusal when not. */
export interface Possible<Word extends string = string> {
  readonly operation: string
  readonly allowed: boolean
  readonly why: Word | 'not-for-you' | 'vetting-expired' | null
}

/**
 * Asks the rule of a verb beforehand, for a page that offers it. Only whoever may at all hears what stands in the way; that
 * a verb wants a vetting and the actor has none is said last, for every module alike.
 */
export const possible = <Word extends string>(
  actor: Actor,
  { name, who, vetted }: Pick<AnyOperation, 'name' | 'who' | 'vetted'>,
  why: () => Word | null,
  isVetted = false,
): Possible<Word> => {
  const said = isOneOf(actor, who)
    ? (why() ?? (vetted && !isVetted ? 'vetting-expired' : null))
    : 'not-for-you'
  return { operation: name, allowed: said === null, why: said }
}
