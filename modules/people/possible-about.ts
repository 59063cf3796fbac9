import { type Actor, personOf, type Role } from '@vigie/platform/operation'
import type { StaffMember } from './find-people.ts'
import { maySayOf } from './may.ts'
import type { RefusalWord } from './refusals.ts'

/** Why something cannot be done about somebody now. The last three are no refusals: it would change nothing. */
export type WhyNot = RefusalWord | 'has-every-role' | 'has-no-role' | 'nowhere-signed-in'

/** What is known where it is asked. */
export interface KnownAbout {
  readonly person: StaffMember
  /** Whether they are signed in anywhere. */
  readonly isSignedIn: boolean
  /** Whether whoever asks is vetted. */
  readonly isVetted: boolean
  /** The roles of the books. */
  readonly roles: readonly Role[]
}

const whyNotConfirm = (actor: Actor, { person, isVetted }: KnownAbout): WhyNot | null => {
  if (person.renewal === null) return 'nothing-to-confirm'
  if (person.renewal.by === personOf(actor)) return 'invited-by-yourself'
  return isVetted ? null : 'vetting-expired'
}

/** What can be done about somebody, in the order in which it is needed, each with why it cannot be done now. */
export const possibleAbout = (
  actor: Actor,
  known: KnownAbout,
  today: string,
): readonly { readonly operation: string; readonly why: WhyNot | null }[] => {
  const { person, isSignedIn, roles } = known
  const isVetted = person.vettedUntil !== null && person.vettedUntil >= today
  return [
    { operation: 'people.confirm-invitation', why: whyNotConfirm(actor, known) },
    { operation: 'people.record-vetting', why: null },
    { operation: 'people.withdraw-vetting', why: isVetted ? null : 'not-vetted' },
    { operation: 'people.record-certificate', why: null },
    {
      operation: 'people.give-role',
      why: roles.every((role) => person.roles.includes(role)) ? 'has-every-role' : null,
    },
    { operation: 'people.withdraw-role', why: person.roles.length === 0 ? 'has-no-role' : null },
    { operation: 'people.renew-invitation', why: null },
    { operation: 'people.end-sessions', why: isSignedIn ? null : 'nowhere-signed-in' },
    { operation: 'people.record-departure', why: null },
  ]
}

/** Why nothing at all can be done about somebody: nobody speaks for themselves, and those who left stay as they are. */
export const whyNothing = (actor: Actor, { id, hasLeft }: StaffMember): WhyNot | null =>
  hasLeft ? 'person-has-left' : maySayOf(actor, id)
