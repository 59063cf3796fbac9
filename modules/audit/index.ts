export { type Entry, findEntries } from './find-entries.ts'
export { record } from './record.ts'
