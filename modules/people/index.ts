export { type AccessKey, findAccessKeys, findActorOfKey } from './access-key.ts'
export { findLanguages, findOwnLanguages, findReaders } from './find-languages.ts'
export {
  type AtTheDoor,
  findAtTheDoor,
  findByNameOrMail,
  findPeople,
  findPersonByMail,
  findStaff,
  getPerson,
  type StaffMember,
} from './find-people.ts'
export { type Competence, findRequirements, getCompetence } from './get-competence.ts'
export { getEligibility, insistOnTraining, isEligible, isTrained } from './get-eligibility.ts'
export { INVITATION_LIFE, inviteFirst } from './invite.ts'
export { may as peopleMay, maySayOf } from './may.ts'
export type { Person } from './person.ts'
export { possibleAbout, type WhyNot, whyNothing } from './possible-about.ts'
export { SENSITIVE_OF_PEOPLE } from './sensitive-acts.ts'
export { VETTING_DOCUMENTS } from './vetting-document.ts'
