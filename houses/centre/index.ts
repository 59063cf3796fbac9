export {
  BOOKS,
  BOOKS_NAMES,
  type BooksName,
  HOUSEHOLDS,
  LOGINS,
  type LoginName,
  OWNER,
  OWNERS,
  SCHEMAS,
} from './books.ts'
export { seedDemonstration } from './demonstration/seed.ts'
export { Drill, type Outcome } from './drill/drill.ts'
export { runDrill } from './drill/run-drill.ts'
export { GRAVE, isGrave } from './grave.ts'
export { databaseOf, layBooks, openBooks } from './lay-books.ts'
export { MODULES } from './modules.ts'
export { type AppLogin, type CentrePlace, type Holding, openCentre } from './open-centre.ts'
export { type OpenKeeper, openKeeper } from './open-keeper.ts'
export { findOperation, OPERATIONS } from './operations.ts'
export { CENTRE_PARTNER } from './partner.ts'
export { ensurePasswords, helplineFolder, type Passwords } from './passwords.ts'
export { asMarkdown } from './processing/as-markdown.ts'
export { recordOfProcessing } from './processing/record-of-processing.ts'
export { retainAt } from './retain.ts'
export { SEALED_COLUMNS } from './sealed-columns.ts'
export { subscribersOf, workOf } from './subscribers.ts'
export { EXAMPLE_LETTERHEAD, openThrowawayCentre, type ThrowawayCentre } from './throwaway-centre.ts'
