export { findPeople, findPersonByMail, findStaff, getPerson } from './find-people.ts'
export { getEligibility, isEligible } from './get-eligibility.ts'
export type { Person } from './person.ts'
