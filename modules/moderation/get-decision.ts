import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { ACTIONS, type Action, AUTOMATED, type Automated, GROUNDS, type Ground } from './actions.ts'
import { COMPLAINT_OUTCOMES, type ComplaintOutcome } from './complaint.ts'
import { selectComplaintsOf } from './complaint-rows.ts'
import {
  type DecisionRow,
  type StatementRow,
  selectDecision,
  selectDecisionsOf,
  selectItem,
  selectReversal,
  selectStatements,
  selectTellings,
  type TellingRow,
} from './decision-rows.ts'
import { openComplaint } from './places.ts'
import { refuse } from './refusals.ts'
import { isUnfounded } from './sender-rows.ts'
import { type SubmissionRow, selectSubmissions } from './submission-rows.ts'
import { ADDRESSEES, type Addressee } from './telling.ts'

export interface DecisionView {
  readonly id: string
  readonly item: string | null
  readonly content: string | null
  readonly after: string | null
  readonly action: Action
  readonly ground: Ground | null
  readonly explanation: string
  readonly automated: Automated
  readonly decidedBy: string
  readonly decidedAt: Date
}

export const readDecision = (row: DecisionRow): DecisionView => ({
  id: row.id,
  item: row.item,
  content: row.content,
  after: row.after,
  action: wordOf(ACTIONS, row.action),
  ground: row.ground === null ? null : wordOf(GROUNDS, row.ground),
  explanation: row.explanation,
  automated: wordOf(AUTOMATED, row.automated),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})

export interface ComplaintView {
  readonly id: string
  readonly complainant: Addressee
  /** Opened, for whoever rules. */
  readonly words: string
  readonly lodgedAt: Date
  readonly ruling: {
    readonly outcome: ComplaintOutcome
    readonly reversal: string | null
    readonly explanation: string
    readonly by: string
    readonly at: Date
  } | null
}

export interface WholeDecision extends DecisionView {
  /** What stands in its place now. */
  readonly reversal: string | null
  readonly notice: string | null
  readonly sender: string | null
  readonly trusted: boolean
  readonly statements: readonly StatementRow[]
  readonly submissions: readonly SubmissionRow[]
  readonly tellings: readonly TellingRow[]
  readonly complaints: readonly ComplaintView[]
  readonly isUnfounded: boolean
}

/** A decision with all that followed from it. What somebody complained with is opened. */
export const getDecision = async (desk: Desk, id: string): Promise<WholeDecision> => {
  const { db } = desk
  const row = await selectDecision(db, id)
  if (row === undefined) throw refuse('decision-unknown')
  const item = row.item === null ? undefined : await selectItem(db, row.item)
  const complaints = await selectComplaintsOf(db, id)
  return {
    ...readDecision(row),
    reversal: (await selectReversal(db, id))?.id ?? null,
    notice: item?.notice ?? null,
    sender: item?.sender ?? null,
    trusted: item?.trusted ?? false,
    statements: await selectStatements(db, id),
    submissions: await selectSubmissions(db, id),
    tellings: await selectTellings(db, id),
    isUnfounded: await isUnfounded(db, id),
    complaints: complaints.map((one) => ({
      id: one.id,
      complainant: wordOf(ADDRESSEES, one.complainant),
      words: openComplaint(desk, one.id, one.words),
      lodgedAt: one.lodged_at,
      ruling:
        one.outcome === null || one.ruled_by === null || one.ruled_at === null
          ? null
          : {
              outcome: wordOf(COMPLAINT_OUTCOMES, one.outcome),
              reversal: one.reversal,
              explanation: one.explanation ?? '',
              by: one.ruled_by,
              at: one.ruled_at,
            },
    })),
  }
}

/** What was decided about these items, the first decision of each first. */
export const findDecisionsOf = async (
  desk: Pick<Desk, 'db'>,
  items: readonly string[],
): Promise<DecisionView[]> => (await selectDecisionsOf(desk.db, items)).map(readDecision)
