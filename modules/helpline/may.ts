import { type Actor, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from './refusals.ts'

const LISTENERS = ['case-manager', 'coordinator'] as const

/** Who may do what at the helpline. */
export const may = {
  readContacts: LISTENERS,
  openContact: LISTENERS,
  endContact: LISTENERS,
  recordContact: LISTENERS,
  setAsideContact: LISTENERS,
  correctRecord: LISTENERS,
  addNote: LISTENERS,
} as const

/** A contact is written by whoever opened it; a coordinator may see to any. */
export const mayWrite = (actor: Actor, openedBy: string): RefusalWord | null =>
  personOf(actor) === openedBy || (actor.kind === 'person' && actor.roles.includes('coordinator'))
    ? null
    : 'contact-of-another'
