export { seedDemonstration } from './demonstration/seed.ts'
export { Drill, type Outcome } from './drill/drill.ts'
export { runDrill } from './drill/run-drill.ts'
export { BOOKS, type BooksName, type CentrePlace, centre, centreAt, type LoginName } from './house.ts'
export { KEEPING, PRIVACY } from './keeping.ts'
export { findOperation, OPERATIONS } from './operations.ts'
export { type CentreRole, ROLES } from './roles.ts'
export { isSensitive, SENSITIVE_ACTS } from './sensitive-acts.ts'
export {
  EXAMPLE_LETTERHEAD,
  exampleCentreAt,
  openThrowawayCentre,
  type ThrowawayCentre,
} from './throwaway-centre.ts'
