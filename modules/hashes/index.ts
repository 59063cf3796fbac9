export { type Exported, exportList } from './exporting/export-list.ts'
export type { Feedback } from './feedback/feedback-rows.ts'
export { findFeedback, sendFeedback } from './feedback/send-feedback.ts'
export {
  type Fingerprint,
  fingerprintFields,
  isCertain,
  type Likeness,
  likenessOf,
  readFingerprint,
} from './fingerprint.ts'
export { BrokenFile, FORMATS, type Format, isFormat } from './formats/format.ts'
export { findImports, type ImportView } from './importing/find-imports.ts'
export { type ImportReport, importList } from './importing/import-list.ts'
export { ensureList } from './lists/ensure-list.ts'
export { findLists, getList } from './lists/find-lists.ts'
export type { List, ListView } from './lists/list.ts'
export { keepCurrent } from './matching/keep-current.ts'
export {
  findEntry,
  type ListMatch,
  matchFingerprints,
  matchingInMemory,
  matchingSize,
  type Rights,
} from './matching/look-up.ts'
export { may as hashesMay } from './may.ts'
export { findPlatforms, type Platform } from './partners/platform.ts'
export {
  addPicture,
  findLikePictures,
  findPicturesOf,
  findReportedPictures,
  holdPictures,
  noteLookUp,
  type Picture,
  withdrawPicture,
} from './pictures/pictures.ts'
export {
  CLASSES,
  type Class,
  FEEDBACK_REASONS,
  FEEDBACK_VERDICTS,
  FINGERPRINT_WAYS,
  type FingerprintWay,
  LIST_NAME,
  MATCH_WAYS,
  type MatchWay,
  QUALITY_FLOOR,
  RADIUS,
  SOURCES,
  type Source,
  SURE_DISTANCE,
} from './words.ts'
