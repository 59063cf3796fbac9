import { type Desk, personOf } from '@vigie/platform/operation'
import { selectEligibility } from './eligibility-rows.ts'
import { refuse } from './refusals.ts'

/** The vetting under which the actor works today. Without a valid one there is no assessing and no approving. */
export const getEligibility = async (desk: Desk): Promise<string> => {
  const person = personOf(desk.actor)
  const eligibility = person === null ? null : await selectEligibility(desk.db, person, desk.today)
  if (eligibility === null) throw refuse('vetting-expired')
  return eligibility
}

/** Whether the actor is vetted today, for a page that says what can be done. */
export const isEligible = async (desk: Desk): Promise<boolean> => {
  const person = personOf(desk.actor)
  return person !== null && (await selectEligibility(desk.db, person, desk.today)) !== null
}
