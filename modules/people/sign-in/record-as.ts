import type { Desk, House } from '@vigie/platform/operation'
import type { Person } from '../person.ts'

/** Writes the audit line of what somebody did before they were an actor: signing in, accepting an invitation. */
export const recordAs = (
  house: House,
  desk: Desk,
  person: Person,
  act: string,
  subject: string,
): Promise<void> =>
  house.record({ ...desk, actor: { kind: 'person', id: person.id, roles: person.roles } }, act, subject)
