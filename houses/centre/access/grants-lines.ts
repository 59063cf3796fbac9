/** The rights of one table: those of the public, the desk and the worker in turn. */
export type Line = readonly string[]

export const READ_AND_ADD: Line = ['', 'select insert', 'select insert']
export const OF_THE_DESK: Line = ['', 'select insert', 'select']
export const OF_THE_WORKER: Line = ['', 'select', 'select insert']
export const OF_THE_STAFF: Line = ['', 'select insert', '']
export const MARKS: Line = ['', 'select', 'select']
export const YEARS: Line = ['', 'select', 'select delete']
export const NOBODY: Line = ['', '', '']
export const NUMBERING: Line = ['', 'usage', 'usage']
