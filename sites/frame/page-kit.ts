/** What the pages of a site are written with. */
export { bad, faults, json } from './api/answers.ts'
export { API, type ApiPart } from './api/api-part.ts'
export type { SiteDeclaration } from './declare.ts'
export { isDraftId, newDraftId } from './drafts.ts'
export { page } from './frame.tsx'
export { hearFrom, type News } from './news.ts'
export { receiptDoor, type Tried } from './receipt-door.tsx'
export {
  ANYONE,
  type Around,
  longDay,
  type PublicEnv,
  type Site,
  type Visit,
  writeNumber,
} from './site.ts'
