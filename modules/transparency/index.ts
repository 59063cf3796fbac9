export { Account, type Figures, METHOD_NOTES, type MethodNote } from './account.ts'
export { findAccountYears, publishAccount, readAccount } from './account-rows.ts'
export { accountTable } from './account-table.ts'
export { findHead, findHeads, type PublishedHead, proveGrowth, publishHead } from './head-rows.ts'
export {
  INDEPENDENCE_PROCEDURES,
  type IndependenceProcedures,
  type IndependenceSection,
} from './independence.ts'
