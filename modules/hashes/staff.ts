import { Refused } from '@vigie/kernel'
import { type Desk, personOf } from '@vigie/platform/operation'

/** The member of staff who acts. The list of who may already kept everybody else out. */
export const staffOf = (desk: Desk): string => {
  const person = personOf(desk.actor)
  if (person === null) throw new Refused('not-for-you', 'forbidden')
  return person
}
