export { Account, type Figures, METHOD_NOTES, type MethodNote, type Shown } from './account.ts'
export {
  findAccountYears,
  findEditions,
  publishAccount,
  publishEdition,
  readAccount,
} from './account-rows.ts'
export { accountTable } from './account-table.ts'
export { findHead, findHeads, type PublishedHead, proveGrowth, publishHead } from './head-rows.ts'
