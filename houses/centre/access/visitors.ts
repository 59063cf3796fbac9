import type { CentreRole } from '@vigie/centre'
import type { Line } from '../../../tests/house/access-lines.ts'

/** Who comes to the centre, and the groups of them that its tables speak of. */
export type Visitor = CentreRole | 'nobody'

export const STAFF = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const
export const ALL: readonly Visitor[] = [...STAFF, 'nobody']
export const CASEWORK: readonly Visitor[] = ['analyst', 'coordinator']
export const ANALYST: readonly Visitor[] = ['analyst']
export const COORDINATOR: readonly Visitor[] = ['coordinator']
export const ADMINISTRATOR: readonly Visitor[] = ['administrator']
export const VETTING: readonly Visitor[] = ['administrator', 'coordinator']
export const OFFICER: readonly Visitor[] = ['data-protection-officer']
export const POLICY: readonly Visitor[] = ['policy-officer']
/** The team that meets every month. */
export const TEAM: readonly Visitor[] = ['analyst', 'coordinator', 'policy-officer']
export const SHEET_KEEPERS: readonly Visitor[] = ['policy-officer', 'coordinator']
export const READERS_OF_STATUS: readonly Visitor[] = ['analyst', 'coordinator', 'policy-officer']
/** The public site knows no staff: a member of staff there is anybody. */
export const PUBLIC: readonly Visitor[] = [...ALL]
export const BY_RECEIPT: Line = { who: PUBLIC, fate: { destroyed: 'not there' } }
/** What only the public does, with a receipt or without: no member of staff in the public's name. */
export const THE_PUBLIC_ALONE: readonly Visitor[] = ['nobody']

/** Nothing of the sort lies there, whatever it is asked about. */
export const NEVER_THERE = {
  own: 'not there',
  others: 'not there',
  closed: 'not there',
  destroyed: 'not there',
} as const
