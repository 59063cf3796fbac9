export type { Entry } from './entry.ts'
export { findEntries } from './find-entries.ts'
export { record } from './record.ts'
