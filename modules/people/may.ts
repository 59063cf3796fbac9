import { type Actor, personOf, STAFF } from '@vigie/platform/operation'
import type { RefusalWord } from './refusals.ts'

const administrator = ['administrator'] as const
/** Who answers for the staff: those who run the house, and those who run its desk. */
const overseers = ['administrator', 'coordinator'] as const

/** What the first of all is, who lets the others in. */
export const [FIRST_ROLE] = administrator

/** Who is told beside the person that somebody made them a new invitation. */
export const HEAR_OF_RENEWALS = ['data-protection-officer'] as const

/** Who may do what with the staff and its keys. */
export const may = {
  readStaff: [...overseers, ...HEAR_OF_RENEWALS],
  /** What was set for the house, without secrets. */
  readSettings: administrator,
  invitePerson: administrator,
  renewInvitation: administrator,
  /** Neither the administrator who made it nor its person: the schema insists. */
  confirmInvitation: ['coordinator'],
  giveRole: administrator,
  withdrawRole: administrator,
  recordVetting: overseers,
  withdrawVetting: overseers,
  recordCertificate: overseers,
  withdrawCertificate: overseers,
  /** What somebody must be trained in before they assess. */
  requireTraining: overseers,
  recordDeparture: administrator,
  /** One's own. */
  sayLanguages: STAFF,
  sayAnybodysLanguages: administrator,
  endSessions: administrator,
  endAllSessions: administrator,
  /** One's own. */
  chooseLanguage: STAFF,
  makeAccessKey: STAFF,
  /** One's own. */
  withdrawAccessKey: STAFF,
  withdrawAnybodysAccessKey: administrator,
} as const

/** Roles, vettings, invitations and departures are for somebody else to say, never for oneself. */
export const maySayOf = (actor: Actor, person: string): RefusalWord | null =>
  personOf(actor) === person ? 'not-for-yourself' : null
