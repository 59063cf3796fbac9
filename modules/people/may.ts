import { STAFF } from '@vigie/platform/operation'

const administrator = ['administrator'] as const
/** Who answers for the staff: those who run the house, and those who run its desk. */
const overseers = ['administrator', 'coordinator'] as const

/** What the first of all is, who lets the others in. */
export const [FIRST_ROLE] = administrator

/** Who may do what with the staff and its keys. */
export const may = {
  readStaff: overseers,
  invitePerson: administrator,
  renewInvitation: administrator,
  giveRole: administrator,
  withdrawRole: administrator,
  recordVetting: overseers,
  withdrawVetting: overseers,
  recordDeparture: administrator,
  endSessions: administrator,
  endAllSessions: administrator,
  makeAccessKey: STAFF,
  /** One's own. */
  withdrawAccessKey: STAFF,
  withdrawAnybodysAccessKey: administrator,
} as const
