import { type Desk, personOf } from '@vigie/platform/operation'
import { selectMissingTrainings } from './certificate-rows.ts'
import { selectEligibility, selectSuspended } from './eligibility-rows.ts'
import { refuse } from './refusals.ts'

/** The vetting under which the actor works today. Without a valid one there is no assessing and no approving. */
export const getEligibility = async (desk: Desk): Promise<string> => {
  const person = personOf(desk.actor)
  const eligibility = person === null ? null : await selectEligibility(desk.db, person, desk.today)
  if (person === null || eligibility === null) throw refuse('vetting-expired')
  if (await selectSuspended(desk.db, person)) throw refuse('vetting-suspended')
  return eligibility
}

/** Whether the actor is vetted today, for a page that says what can be done. */
export const isEligible = async (desk: Desk): Promise<boolean> => {
  const person = personOf(desk.actor)
  if (person === null || (await selectSuspended(desk.db, person))) return false
  return (await selectEligibility(desk.db, person, desk.today)) !== null
}

/** Stops whoever has no certificate of a training that the house asks for: they assess nothing. */
export const insistOnTraining = async (desk: Desk): Promise<void> => {
  if (!(await isTrained(desk))) throw refuse('training-missing')
}

/** Whether the actor has every training that the house asks for today, for a page that says what can be done. */
export const isTrained = async (desk: Desk): Promise<boolean> => {
  const person = personOf(desk.actor)
  return person !== null && (await selectMissingTrainings(desk.db, person, desk.today)).length === 0
}
