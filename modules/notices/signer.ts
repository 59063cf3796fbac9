import { type Desk, personOf } from '@vigie/platform/operation'

/** The member of staff who answers for what is written. */
export const signer = (desk: Desk): string => {
  const person = personOf(desk.actor)
  if (person === null) throw new Error('only a member of staff does this')
  return person
}
