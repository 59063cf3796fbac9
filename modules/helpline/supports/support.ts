import { type Desk, opening } from '@vigie/platform/operation'
import { blindIndex, type LookupKeys, openText, type Place, seal } from '@vigie/platform/vault'

export const ENTRY_KINDS = ['note', 'plan', 'incident', 'household'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const TASK_SORTS = ['call-back', 'check-in', 'ask-service', 'look-at-plan', 'something-else'] as const
export type TaskSort = (typeof TASK_SORTS)[number]
export const TASK_ENDS = ['done', 'not-needed'] as const
export type TaskEnd = (typeof TASK_ENDS)[number]

export const CLOSING_WHYS = [
  'on-their-way',
  'taken-over',
  'no-answer',
  'not-wanted',
  'something-else',
] as const
export type ClosingWhy = (typeof CLOSING_WHYS)[number]
export const RULINGS = ['approved', 'sent-back'] as const
export const REOPENING_WHYS = ['came-back', 'too-soon', 'by-mistake'] as const
export type ReopeningWhy = (typeof REOPENING_WHYS)[number]

/** For how long a pseudonym is kept. Whoever comes back later is somebody new, or is given it again. */
export const TERMS = { month: 31, quarter: 92, 'half-year': 183, year: 366 } as const
export type Term = keyof typeof TERMS

/** So long may be what is written into one entry. */
export const LONGEST_ENTRY = 10_000
export const LONGEST_TASK = 1_000
export const LONGEST_PSEUDONYM = 60
/** Further ahead nobody sets a task: nothing is promised that nobody will remember. */
export const MOST_DAYS_AHEAD = 366

export const sealedIn = (table: string, column: string) => {
  const placeOf = (row: string): Place => ({ table, row, column })
  return {
    seal: (desk: Desk, row: string, text: string): Buffer => seal(desk.keys.desk, placeOf(row), text),
    /** What was destroyed is empty. */
    open: (desk: Desk, row: string, sealed: Buffer | null): string =>
      sealed === null || sealed.length === 0 ? '' : openText(opening(desk), placeOf(row), sealed),
  }
}
export const entryText = sealedIn('helpline.support_entry', 'sealed')
export const taskText = sealedIn('helpline.task', 'sealed')
export const pseudonymText = sealedIn('helpline.pseudonym', 'sealed')
export const summaryText = sealedIn('helpline.closing_request', 'summary')
export const remarkText = sealedIn('helpline.closing_ruling', 'remark')

/** However it is typed: capitals, blanks and forms of letters make no difference. */
const plainPseudonym = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

export const pseudonymMark = (lookup: LookupKeys, typed: string): Buffer =>
  blindIndex(lookup.addressIndex, `pseudonym ${plainPseudonym(typed)}`)
