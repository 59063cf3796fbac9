/** What the pages of a desk are written with. */

export { valueText } from '@vigie/locales'
export { findRectifications, type Statement } from '@vigie/privacy'
export { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from './console.ts'
export type { DeskDeclaration } from './desk.ts'
export type { MenuLine } from './menu.ts'
export { type Complaints, complaintsAbout } from './operation-form/complaints.ts'
export { describeForm } from './operation-form/describe-form.ts'
export { readValues, type Typed, typedIn } from './operation-form/read-values.ts'
export { page } from './page.ts'
export {
  Act,
  ActButton,
  ActForm,
  ActLines,
  backOf,
  isOpened,
  type OfferedAct,
  openedAt,
  reasonOf,
  standsAt,
} from './parts/act.tsx'
export { type Change, ChangeList } from './parts/change-list.tsx'
export { DESK_STYLE } from './parts/desk-style.ts'
export { fileRoutes, readDeskFile } from './parts/files.ts'
export { keepForToday, readForToday } from './parts/for-today.ts'
export { Pages, placeIn } from './parts/paging.tsx'
export { Renewed } from './parts/renewed.tsx'
export { defangedLabel, harmless, Told, Verbatim } from './parts/told.tsx'
export {
  authorOf,
  type DeskVisit,
  hereWith,
  isHere,
  isOffered,
  nameOf,
  pathTo,
  visitorOf,
} from './parts/visit.ts'
export { namesOf, visitOf } from './parts/visit-of.ts'
export { Ways } from './parts/ways.tsx'
export { dayText, lastedText, momentText } from './parts/when.ts'
export { ASK_AGAIN, ASK_AGAIN_AT } from './sent-back/sent-back.ts'
export { type Shown, showPage } from './shell.tsx'
