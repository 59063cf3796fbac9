export { Account, type Figures, METHOD_NOTES, type MethodNote, type Shown } from './account.ts'
export {
  findAccountYears,
  findEditions,
  findShown,
  publishAccount,
  publishEdition,
  readAccount,
} from './account-rows.ts'
export { accountTable } from './account-table.ts'
export { findHead, findHeads, type PublishedHead, proveGrowth, publishHead } from './head-rows.ts'
export type { Place } from './list/account-part.ts'
export { type WordedAccountPart, wordedAccount } from './list/worded-account.ts'
export { findDrawn } from './pictures/picture-rows.ts'
export { picturesOfYear } from './pictures/pictures-of-year.ts'
export type { YearPicture } from './pictures/year-picture.ts'
