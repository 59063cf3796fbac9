import { DAY, wordOf } from '@vigie/kernel'
import type { DisputeView } from './ladder/dispute.ts'

/** How a complaint is lodged: by the provider's own system of complaints (Art. 20(1) DSA), or however else it takes one. */
export const COMPLAINT_WAYS = ['system', 'form', 'mail', 'post'] as const
/** By the protocol it is lodged by itself, and by nobody's hand. */
const LODGED_WAYS = [...COMPLAINT_WAYS, 'vigie-protocol'] as const
export const readComplaintWay = (way: string): ComplaintWay => wordOf(LODGED_WAYS, way)
export type ComplaintWay = (typeof LODGED_WAYS)[number]

/** What a provider makes of one, in the words in which transparency reports count it. */
export const COMPLAINT_OUTCOMES = ['upheld', 'reversed', 'partially-reversed', 'omitted'] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

export interface ComplaintView {
  readonly way: ComplaintWay
  readonly theirReference: string | null
  readonly lodgedBy: string
  readonly lodgedAt: Date
  readonly outcome: { readonly word: ComplaintOutcome; readonly by: string; readonly at: Date } | null
  /** Brought before a certified body after it: Art. 21 DSA. */
  readonly dispute: DisputeView | null
}

/** Open, open for longer than we wait, or what came of it. */
export type ComplaintState = 'lodged' | 'overdue' | ComplaintOutcome

/** "In a timely manner" (Art. 20(4)) is no number: this is the centre's own. */
const PATIENCE = 14 * DAY

interface Lodged {
  readonly lodgedAt: Date
  readonly outcome: { readonly word: ComplaintOutcome } | null
}

export const complaintState = (complaint: Lodged | null, now: Date): ComplaintState | null =>
  complaint === null
    ? null
    : (complaint.outcome?.word ??
      (now.getTime() - complaint.lodgedAt.getTime() > PATIENCE ? 'overdue' : 'lodged'))

/** As the database tells it along with a decision. */
export const readComplaint = (lodgedAt: string | null, outcome: string | null): Lodged | null =>
  lodgedAt === null
    ? null
    : {
        lodgedAt: new Date(lodgedAt),
        outcome: outcome === null ? null : { word: wordOf(COMPLAINT_OUTCOMES, outcome) },
      }

const MONTHS_TO_COMPLAIN = 6

/** Art. 20(1): at least six months from the day on which we were told. A month has its last day where it has no such day. */
export const complainUntil = (decidedAt: Date): Date => {
  const until = new Date(decidedAt)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_TO_COMPLAIN, 1)
  const last = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate()
  until.setUTCDate(Math.min(decidedAt.getUTCDate(), last))
  return until
}
